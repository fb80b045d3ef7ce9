import { makeZip } from 'client-zip';
import { makeSlug } from '../../../../journal/makeSlug.ts';
import { ownAddresses } from '../../../../journal/ownAddresses.ts';
import { contentOfText } from './contentOfText.ts';
import { blobOf } from '../dev/servedBlob.ts';
import { modifiedOf, type OpenedTrip, type TripTexts } from '../../trip/openedTrip.ts';

/** A file of an archive. */
export interface PackedFile {
  /** Inside the trip. */
  readonly path: string;
  readonly content: Blob | Uint8Array<ArrayBuffer> | string;
  /** Milliseconds since 1970. */
  readonly modified?: number;
}

export interface PackingOptions {
  /** Told after each piece. */
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

/** What was opened; its texts are looked up for those that were not edited. */
type PackedTrip = Pick<OpenedTrip, 'files'> & Partial<Pick<OpenedTrip, 'texts' | 'written'>>;

/** A file could not be read while the archive was made. */
export class PackingError extends Error {
  override readonly name = 'PackingError';
  /** Of the file, inside the trip. */
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(`${path} cannot be read`, { cause });
    this.path = path;
  }
}

/**
 * A trip as a zip archive with one folder in it, which `pinhole build` takes, unpacked or as it is. Photos are read as the
 * archive is, none of them is held; nothing is compressed, as pictures are that already. Archives may be larger than 4 GB.
 */
export function packTrip(
  trip: Pick<OpenedTrip, 'name'> & PackedTrip,
  texts: TripTexts,
  options?: PackingOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return packFiles(trip.name, listPacked(trip, texts), options);
}

/** The texts as they shall be, and all other files. */
export function* listPacked(trip: PackedTrip, texts: TripTexts): Generator<PackedFile> {
  for (const [path, text] of texts) yield { path, content: contentOfText(trip, path, text) };
  for (const file of trip.files) {
    if (texts.has(file.path)) continue;
    const modified = modifiedOf(file);
    yield { path: file.path, content: blobOf(file), ...(modified !== undefined && { modified }) };
  }
}

/** Packs files into one folder of an archive. The stream fails with a `PackingError` where one cannot be read. */
export function packFiles(
  folder: string,
  files: Iterable<PackedFile> | AsyncIterable<PackedFile>,
  { onProgress, signal }: PackingOptions = {},
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let current = '';
  let bytes = 0;

  async function* list() {
    for await (const { path, content, modified = Date.now() } of files) {
      current = path;
      yield {
        name: `${nameFolder(folder)}/${path}`,
        input: content,
        lastModified: new Date(Math.max(modified, earliest)),
      };
    }
  }

  const reader = makeZip(list()).getReader();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          signal?.throwIfAborted();
          const { done, value } = await reader.read();
          if (done) return controller.close();
          bytes += value.length;
          onProgress?.(bytes);
          // The archive's maker shares no memory with anybody.
          controller.enqueue(value as Uint8Array<ArrayBuffer>);
        } catch (error) {
          await reader.cancel().catch(() => undefined);
          throw signal?.aborted ? error : new PackingError(current, error);
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** Archives know no time before 1980. */
const earliest = Date.UTC(1980, 0, 2);

/** A name that every system can unpack and that gives the trip an address: a folder may well have been called `photos`. */
export function nameFolder(name: string): string {
  // eslint-disable-next-line no-control-regex -- what Windows and zip tools refuse in names
  const plain = name.replace(/[\u0000-\u001f<>:"/\\|?*]+/g, '-').replace(/^[.\s]+|[.\s]+$/g, '');
  const slug = makeSlug(plain);
  return slug === '' || ownAddresses.includes(slug) ? `trip ${plain}`.trim() : plain;
}
