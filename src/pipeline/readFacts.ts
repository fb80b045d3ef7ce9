import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PhotoFacts } from '../journal/photoFacts.ts';
import { decodeXmpBytes } from '../reading/photo/xmp/decodeXmpBytes.ts';
import { readPhotoFacts } from '../reading/readPhotoFacts.ts';

/** One picture file to read. */
export interface FactsRequest {
  /** Absolute. */
  readonly path: string;
  /** Path inside the trip: phones and messengers write the time into it. */
  readonly file: string;
  /** Absolute path of the `.xmp` beside it. */
  readonly sidecar?: string;
  /** Of the site, BCP 47. */
  readonly language: string;
}

export interface ReadFacts {
  readonly facts: PhotoFacts;
  /** SHA-256 of the picture's bytes, hexadecimal. */
  readonly hash: string;
}

/** Reads a picture once, for what it says and for what it is. */
export async function readFacts({ path, file, sidecar, language }: FactsRequest): Promise<ReadFacts> {
  const bytes = await readFile(path);
  const xmp = sidecar === undefined ? undefined : decodeXmpBytes(await readFile(sidecar));
  const facts = await readPhotoFacts(bytes, file, { language, ...(xmp !== undefined && { xmp }) });
  return { facts, hash: createHash('sha256').update(bytes).digest('hex') };
}
