import type { CopiedFile } from '../../../../reading/embed/copyFile.ts';
import type { EmbeddedFacts } from '../../../../reading/embed/embeddedFacts.ts';
import type { OpenedFile, OpenedTrip, TripTexts } from '../../trip/openedTrip.ts';
import { contentOfText } from '../archive/contentOfText.ts';
import { openCopyHand, type CopyHand } from './copyHand.ts';
import { makeSidecarNames } from './sidecarNames.ts';

/** A file to be written into an archive or a folder. */
export interface ExportedFile {
  /** Inside the trip. */
  readonly path: string;
  readonly content: Blob | Uint8Array<ArrayBuffer> | string;
  /** Milliseconds since 1970, of one that was there. */
  readonly modified?: number;
}

/** Of a photo that is not written in. */
export interface CopyNote {
  readonly path: string;
  /** It is not copied at all. */
  readonly isLeftOut?: true;
  /** Continues a sentence: `… stands in an .xmp beside it, because its EXIF is damaged`. */
  readonly why: string;
}

export interface ExportOptions {
  /** Of the site, BCP 47: chooses among a text's translations. */
  readonly language: string;
  /** Paths of files that are described as another one is: see `makeSidecarNames`. */
  readonly raws?: ReadonlySet<string>;
  /** Paths of files that are copied without their positions, or not at all: see `listWithheld`. */
  readonly withheld?: ReadonlySet<string>;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly onNote?: (note: CopyNote) => void;
  readonly signal?: AbortSignal;
  /** Where copies are made; a worker if nothing else is said. */
  readonly openHand?: () => CopyHand;
}

/** Bytes. Nothing larger is a picture that is written in, and it would have to lie in memory whole. */
const largest = 150_000_000;

/**
 * All files of a trip, one by one: texts as they shall be, photos as copies that say in their metadata what their author
 * knows of them. What nothing is to be said of is passed on unread. Two copies lie in memory: one that is being written
 * away, and the next.
 *
 * @param facts by path, as `makeCopyFacts` has them
 */
export async function* exportCopies(
  trip: Pick<OpenedTrip, 'files'> & Partial<Pick<OpenedTrip, 'texts' | 'written'>>,
  texts: TripTexts,
  facts: ReadonlyMap<string, EmbeddedFacts>,
  {
    language,
    raws,
    withheld = new Set(),
    onProgress,
    onNote,
    signal,
    openHand = openCopyHand,
  }: ExportOptions,
): AsyncGenerator<ExportedFile> {
  const { files } = trip;
  const sidecars = makeSidecarNames(files, raws);
  // They come with the file that they describe.
  const owned = new Set([...facts.keys()].map((path) => sidecars.findOwn(path)?.path));
  const telling = new Set([...withheld].map((path) => sidecars.find(path)?.path));
  const others = files.filter(({ path }) => !texts.has(path) && !owned.has(path) && !telling.has(path));
  const hand = openHand();
  try {
    for (const [path, text] of texts) yield { path, content: contentOfText(trip, path, text) };
    let next = exportAt(0);
    for (const index of others.keys()) {
      signal?.throwIfAborted();
      const exported = await next;
      next = exportAt(index + 1);
      // It is asked for in the next round, unless nobody listens any more.
      next.catch(() => undefined);
      yield* exported;
      onProgress?.({ done: index + 1, total: others.length });
    }
  } finally {
    hand.close();
  }

  async function exportAt(index: number): Promise<readonly ExportedFile[]> {
    const file = others[index];
    if (!file) return [];
    const { path, blob, modified } = file;
    const time = modified !== undefined && { modified };
    if (withheld.has(path)) return exportWithheld(file, time);
    const told = facts.get(path);
    const own = sidecars.findOwn(path);
    if (!told) return [{ path, content: blob, ...time }];
    const { bytes, sidecar, why } = await copy(file, told);
    if (why !== undefined) onNote?.({ path, why });
    const places = sidecar === undefined ? [] : own ? [own.path] : sidecars.choose(path);
    return [
      { path, content: bytes ?? blob, ...time },
      ...places.map((place) => ({ path: place, content: sidecar ?? '' })),
      ...(own && sidecar === undefined ? [{ path: own.path, content: own.blob }] : []),
    ];
  }

  async function exportWithheld(
    file: OpenedFile,
    time: false | Pick<OpenedFile, 'modified'>,
  ): Promise<readonly ExportedFile[]> {
    const { path } = file;
    const { bytes, sidecar, why } = await copyWithheld(file);
    if (why !== undefined) onNote?.({ path, why, ...(!bytes && { isLeftOut: true }) });
    if (!bytes) return [];
    const places = sidecar === undefined ? [] : sidecars.choose(path);
    return [
      { path, content: bytes, ...time },
      ...places.map((place) => ({ path: place, content: sidecar ?? '' })),
    ];
  }

  async function copyWithheld(file: OpenedFile): Promise<CopiedFile> {
    if (file.blob.size > largest) return { why: 'it is too large' };
    const bytes = await readBlob(file);
    return hand
      .copy({ bytes, file: file.path, facts: facts.get(file.path) ?? {}, isWithheld: true, language })
      .catch((error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }));
  }

  async function copy({ path, blob }: OpenedFile, told: EmbeddedFacts): Promise<CopiedFile> {
    const beside = sidecars.find(path);
    const sidecar = beside && (await readBlob(beside));
    const ask = (bytes?: Uint8Array<ArrayBuffer>) =>
      hand.copy({
        ...{ file: path, facts: told, language },
        ...(sidecar && { sidecar }),
        ...(bytes && { bytes }),
      });
    if (blob.size > largest) return { ...(await ask()), why: 'it is too large' };
    const bytes = await readBlob({ path, blob });
    return ask(bytes).catch(async (error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      return { ...(await ask()), why };
    });
  }
}

async function readBlob({ path, blob }: OpenedFile): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (cause) {
    throw new Error(`${path} cannot be read`, { cause });
  }
}
