import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { partOf, type ByteSource } from '../../reading/video/byteSource.ts';
import { cleanMovie } from '../../reading/video/clean/cleanMovie.ts';
import { VideoError } from '../../reading/video/videoError.ts';
import { ChangedError } from '../readUnchanged.ts';
import type { RenditionStore } from '../renditionStore.ts';
import { UndecodableError } from '../undecodable.ts';
import type { ClipSource, MadeClip } from './clipSource.ts';
import { convertVideo } from './convertVideo.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import { hashFile } from './hashFile.ts';
import { withFile } from './withFile.ts';

export interface ClipOptions {
  readonly store: RenditionStore;
  readonly ffmpeg: Ffmpeg | undefined;
  /** How many seconds of it are converted. */
  readonly onSeconds: (seconds: number) => void;
}

/** The file that is published of a video, made once: a copy without metadata, converted before where browsers need that. */
export async function makeClip(
  folder: string,
  source: ClipSource,
  { store, ffmpeg, onSeconds }: ClipOptions,
): Promise<MadeClip> {
  const { way, part } = source.video;
  const path = join(folder, source.path);
  const purpose = part ? 'motion' : way === 'copy' ? 'clip' : 'converted';
  const file = await store.keepFile(source.hash, `${purpose}.mp4`, async (to) => {
    // A file that is being copied or edited meanwhile must not be kept under the hash of what it was.
    if ((await hashFile(path)) !== source.hash) throw new ChangedError();
    if (way === 'copy')
      return withFile(path, (whole) => writeClean(part ? partOf(whole, part.start, part.length) : whole, to));
    if (!ffmpeg) throw new UndecodableError('ffmpeg is not installed');
    const converted = `${to}.mp4.unfinished`;
    try {
      await convertVideo(path, converted, source, ffmpeg, onSeconds);
      await withFile(converted, (whole) => writeClean(whole, to));
    } finally {
      await rm(converted, { force: true });
    }
  });
  return { file };
}

async function writeClean(source: ByteSource, to: string): Promise<void> {
  const out = await open(to, 'w');
  try {
    for await (const piece of cleanMovie(source)) await out.writeFile(piece);
  } catch (error) {
    throw error instanceof VideoError ? new UndecodableError(error.message) : error;
  } finally {
    await out.close();
  }
}
