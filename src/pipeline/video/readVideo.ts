import { readFile } from 'node:fs/promises';
import type { PhotoFacts } from '../../journal/photoFacts.ts';
import { decodeXmpBytes } from '../../reading/photo/xmp/decodeXmpBytes.ts';
import { readVideoFacts } from '../../reading/video/readVideoFacts.ts';
import type { FactsRequest, ReadFacts } from '../readFacts.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import { hashFile } from './hashFile.ts';
import { probeVideo } from './probeVideo.ts';
import { withFile } from './withFile.ts';

/** Reads what a video says of itself, never the whole of it, and what it is; ffmpeg knows other kinds than MP4. */
export async function readVideo(
  { path, file, sidecar, language }: FactsRequest,
  ffmpeg: Ffmpeg | undefined,
): Promise<ReadFacts> {
  const xmp = sidecar === undefined ? undefined : decodeXmpBytes(await readFile(sidecar));
  const facts = await withFile(path, (source) =>
    readVideoFacts(source, file, { language, ...(xmp !== undefined && { xmp }) }),
  );
  return { facts: await complete(facts, path, file, ffmpeg), hash: await hashFile(path) };
}

async function complete(
  facts: PhotoFacts,
  path: string,
  file: string,
  ffmpeg: Ffmpeg | undefined,
): Promise<PhotoFacts> {
  if (facts.width !== undefined || facts.video === undefined || ffmpeg?.ffprobe === undefined) return facts;
  const { taken, ...probed } = (await probeVideo(path, file, ffmpeg.ffprobe)) ?? {};
  return { ...facts, ...probed, ...(taken && !facts.taken && { taken }) };
}
