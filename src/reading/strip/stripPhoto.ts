import type { PhotoFormat } from '../../journal/photoFacts.ts';
import { judgeBinary } from '../audit/judgeBinary.ts';
import { sniffFormat } from '../photo/container/sniffFormat.ts';
import { stripGif } from './stripGif.ts';
import { stripHeif } from './stripHeif.ts';
import { stripJpeg } from './stripJpeg.ts';
import { stripPng } from './stripPng.ts';
import { stripWebp } from './stripWebp.ts';
import type { Stripped } from './stripped.ts';

/** Why a file cannot be published as it is but for its metadata. */
export interface NotStripped {
  /** Continues a sentence: `it is …`. */
  readonly refused: string;
}

const ways: Partial<Record<PhotoFormat, (bytes: Uint8Array) => Stripped | undefined>> = {
  jpeg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
  gif: stripGif,
  avif: stripHeif,
  heic: stripHeif,
};

/**
 * A photo's file without its metadata, pixels and colours untouched. What is not known to the last part is not given:
 * what comes out is judged as the audit judges a site.
 */
export function stripPhoto(bytes: Uint8Array): Stripped | NotStripped {
  const format = sniffFormat(bytes);
  const strip = ways[format];
  if (!strip) return { refused: `of ${format.toUpperCase()} the metadata cannot be taken out for sure` };
  const stripped = strip(bytes);
  if (!stripped) return { refused: 'it is damaged, or has parts that are not known' };
  for (const { where } of judgeBinary(stripped.bytes))
    return { refused: `something would be left in it (${where})` };
  return stripped;
}
