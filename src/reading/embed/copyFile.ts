import { decodeXmpBytes } from '../photo/xmp/decodeXmpBytes.ts';
import { readPhotoFacts } from '../readPhotoFacts.ts';
import { copyWith } from './copyWith.ts';
import { copyWithheld } from './copyWithheld.ts';
import type { EmbeddedFacts } from './embeddedFacts.ts';
import { leaveOutKnown } from './leaveOutKnown.ts';
import { NotEmbedded } from './notEmbedded.ts';
import { writeSidecar } from './writeSidecar.ts';

/** A photo's file, and what is to be said of it. */
export interface FileToCopy {
  /** Absent of one that is not read: all is said beside it. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Path or name. */
  readonly file: string;
  readonly facts: EmbeddedFacts;
  /** The `.xmp` beside it. */
  readonly sidecar?: Uint8Array;
  /** Its position is hidden, and stands nowhere in the copy. */
  readonly isWithheld?: boolean;
  /** Of the site, BCP 47. */
  readonly language: string;
}

export interface CopiedFile {
  /** The file, or a copy that says more; absent where the file was not given, or cannot be copied without its position. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Text of an `.xmp` that has to stand beside it, in the place of the one that was there. */
  readonly sidecar?: string;
  /** Why not all of it stands in the file itself; continues a sentence. */
  readonly why?: string;
}

/**
 * A copy of a file with those facts that neither it nor the `.xmp` beside it says yet. Such an `.xmp` speaks before the
 * file, so it says them too.
 */
export async function copyFile({
  bytes,
  file,
  facts,
  sidecar,
  isWithheld = false,
  language,
}: FileToCopy): Promise<CopiedFile> {
  if (isWithheld) return bytes ? copyWithheld(bytes, file, facts) : { why: 'it is not read' };
  const xmp = sidecar && decodeXmpBytes(sidecar);
  if (!bytes) return writeBeside(facts, xmp, {});
  const known = await readPhotoFacts(bytes, file, { language, ...(xmp !== undefined && { xmp }) });
  const news = leaveOutKnown(facts, known);
  if (Object.keys(news).length === 0) return { bytes };
  const copy = await copyWith(bytes, file, news);
  if (!('bytes' in copy)) return writeBeside(news, xmp, { bytes, why: copy.why });
  // What is spliced together is new, and what is not is the file.
  const copied = { bytes: copy.bytes as Uint8Array<ArrayBuffer> };
  return xmp === undefined ? copied : writeBeside(news, xmp, copied);
}

/** With an `.xmp` of the facts; one that cannot be written in stays as it is. */
function writeBeside(facts: EmbeddedFacts, existing: string | undefined, copied: CopiedFile): CopiedFile {
  try {
    return { ...copied, sidecar: writeSidecar(facts, existing) };
  } catch (error) {
    if (!(error instanceof NotEmbedded)) throw error;
    return { ...copied, why: copied.why ?? `of the .xmp beside it ${error.message}` };
  }
}
