import type { PhotoFormat } from '../../journal/photoFacts.ts';
import { sniffFormat } from '../photo/container/sniffFormat.ts';
import { readPhotoFacts } from '../readPhotoFacts.ts';
import { cleanFacts } from './cleanFacts.ts';
import type { EmbeddedFacts } from './embeddedFacts.ts';
import { embedInPng } from './embedInPng.ts';
import { embedInWebp } from './embedInWebp.ts';
import { embedInJpeg } from './jpeg/embedInJpeg.ts';
import { isFaithfulCopy } from './isFaithfulCopy.ts';
import { makeMetadataEditor, type MetadataEditor } from './metadataEditor.ts';
import { NotEmbedded } from './notEmbedded.ts';
import { applySplices, sortSplices, type Splice } from './splice.ts';
import { writeSidecar } from './writeSidecar.ts';

/** A copy of a photo's file that says what its author knows. */
export interface Copy {
  readonly bytes: Uint8Array;
  /** What makes it out of the file, in order: everything between them is the file's own. */
  readonly splices: readonly Splice[];
}

/** A file that stays as it is, and what is said beside it. */
export interface CopyBeside {
  /** Text of an `.xmp`. */
  readonly sidecar: string;
  /** Continues a sentence: `… because its EXIF is damaged`. */
  readonly why: string;
}

const ways: Partial<Record<PhotoFormat, (bytes: Uint8Array, editor: MetadataEditor) => readonly Splice[]>> = {
  jpeg: embedInJpeg,
  png: embedInPng,
  webp: embedInWebp,
};

/**
 * A photo's file with facts written into its metadata, and not a bit of its picture changed. What stands in it already
 * is kept, and says the same as the facts where it speaks of them. Where that cannot be done for sure, and for formats
 * that cannot be written in, the facts are an `.xmp` beside the file.
 *
 * @param name of the file: phones and messengers write the time into it
 */
export async function copyWith(
  bytes: Uint8Array,
  name: string,
  facts: EmbeddedFacts,
): Promise<Copy | CopyBeside> {
  const written = cleanFacts(facts);
  if (Object.keys(written).length === 0) return { bytes, splices: [] };
  const format = sniffFormat(bytes);
  const embed = ways[format];
  const beside = (why: string) => ({ sidecar: writeSidecar(written), why });
  if (!embed) return beside(`nothing is written into files of the kind ${format.toUpperCase()}`);
  try {
    const before = await readPhotoFacts(bytes, name);
    const splices = sortSplices(embed(bytes, makeMetadataEditor(written, before)));
    const copy = applySplices(bytes, splices);
    const after = await readPhotoFacts(copy, name);
    if (isFaithfulCopy(before, after, written)) return { bytes: copy, splices };
    return beside('it is put together in a way that is not known');
  } catch (error) {
    if (error instanceof NotEmbedded) return beside(error.message);
    throw error;
  }
}
