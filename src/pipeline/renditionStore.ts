import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Original, Rendition } from '../journal/rendition.ts';
import type { Size } from './computeSizes.ts';
import type { DecodeHeic } from './decodeHeic.ts';
import { encodePhoto, type EncodedPhoto, type IsKept, type RenditionKind } from './encodePhoto.ts';
import { lookAtPhoto, type PhotoLook } from './lookAtPhoto.ts';
import { stripFile } from './makeOriginal.ts';
import { encodingHashes, recipeHash } from './recipe.ts';
import { openFailures } from './openFailures.ts';
import { openRecords, type Records } from './openRecords.ts';
import { noSharedCache, type SharedCache } from './shared/sharedCache.ts';
import { makeWhole, writeWhole } from './writeWhole.ts';

/** One size of a photo that lies in the store. */
export interface MadeRendition extends Omit<Rendition, 'url'> {
  /** Its name says nothing of the photo, its trip or its file. */
  readonly file: string;
}

/** What was made of one photo. */
export interface MadeRenditions extends Omit<EncodedPhoto, 'renditions'> {
  readonly renditions: readonly MadeRendition[];
}

/** A photo's own file without its metadata, as it lies in the store. */
export interface MadeOriginal extends Omit<Original, 'url'> {
  readonly file: string;
}

export interface RenditionStore {
  /** Brings the renditions of this content that are not here from the shared cache; absent where there is none. */
  readonly bring?: (contentHash: string) => Promise<void>;
  /** The renditions of the photo with this content, encoded where that was neither done nor found impossible before. */
  make(contentHash: string, read: () => Promise<Uint8Array>): Promise<MadeRenditions>;
  /** Shape, placeholder and colour of a photo whose own file an image server can be given, whole and without surprises. */
  look(contentHash: string, read: () => Promise<Uint8Array>): Promise<PhotoLook>;
  /** The photo's own file without its metadata. Throws an UndecodableError where they cannot be parted. */
  original(contentHash: string, size: Size, read: () => Promise<Uint8Array>): Promise<MadeOriginal>;
  /** One other file made of this content: its absolute path. `purpose` tells several apart, `recipe` those of other code. */
  keep(
    contentHash: string,
    purpose: string,
    make: () => Promise<Uint8Array>,
    recipe?: string,
  ): Promise<string>;
  /** The same for a file too large to be held; `make` writes it to the path that it is given. Its name in the store. */
  keepFile(contentHash: string, purpose: string, make: (path: string) => Promise<void>): Promise<string>;
  /** Absolute path of a rendition's file. */
  readonly path: (file: string) => string;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly decodeHeic?: DecodeHeic;
  /** Tries again what could not be decoded before. */
  readonly retry?: boolean;
  /** Has what other machines made. */
  readonly shared?: SharedCache | undefined;
}

const extensions: Readonly<Record<Original['type'], string>> = {
  'image/avif': 'avif',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/heic': 'heic',
};

function computeName(contentHash: string, recipe: string): string {
  return createHash('sha256').update(contentHash).update(recipe).digest('hex').slice(0, 16);
}

function nameFile(contentHash: string, { type, width, hdr }: RenditionKind): string {
  return `${computeName(contentHash, encodingHashes[hdr ? 'hdr' : type])}-${width}.${extensions[type]}`;
}

/** Forgets what was made of other content than this. Nobody may use the store meanwhile. */
export async function forgetOthers(cache: string, contents: ReadonlySet<string>): Promise<void> {
  const folder = join(cache, 'renditions');
  await openMade(folder).close((content) => contents.has(content));
  await openOriginals(folder).close((content) => contents.has(content));
  await openLooks(folder).close((content) => contents.has(content));
  await openFailures(folder).close((name) => contents.has(name.split(' ')[0] ?? ''));
}

function openMade(folder: string): Records<MadeRenditions> {
  return openRecords(join(folder, 'made.jsonl'), recipeHash);
}

function openOriginals(folder: string): Records<MadeOriginal> {
  return openRecords(join(folder, 'originals.jsonl'), encodingHashes.original);
}

function openLooks(folder: string): Records<PhotoLook> {
  return openRecords(join(folder, 'looks.jsonl'), recipeHash);
}

/** What the names of all files begin with that today's recipe makes of this content. */
export function listNames(contentHash: string): readonly string[] {
  return [...Object.values(encodingHashes), recipeHash].map((recipe) => computeName(contentHash, recipe));
}

/** What the shared cache calls what was made; the name of a single file is its own. */
const entryOf = {
  made: (contentHash: string) => `made/${computeName(contentHash, recipeHash)}-renditions`,
  look: (contentHash: string) => `made/${computeName(contentHash, recipeHash)}-look`,
  original: (contentHash: string) => `made/${computeName(contentHash, encodingHashes.original)}-original`,
  file: (file: string) => `made/${file}`,
};

/** Outside of the store, so that who keeps it keeps nothing else. */
const pathIn = (folder: string) => (file: string) => join(folder, file.slice(0, 2), file);

/**
 * Renditions by content and recipe: a renamed photo costs nothing, a changed recipe makes again what it touches, and a
 * killed build goes on where it stopped.
 */
export function openRenditionStore(
  cache: string,
  { decodeHeic, retry, shared = noSharedCache }: StoreOptions = {},
): RenditionStore {
  const folder = join(cache, 'renditions');
  const records = openMade(folder);
  const originals = openOriginals(folder);
  const looks = openLooks(folder);
  const failures = openFailures(folder, retry);
  // Two files with the same content are encoded once.
  const begunHere = new Map<string, Promise<MadeRenditions>>();
  const present = listPresent(folder);
  const path = pathIn(folder);

  async function encodeAndKeep(
    contentHash: string,
    read: () => Promise<Uint8Array>,
  ): Promise<MadeRenditions> {
    const nameOf = (rendition: RenditionKind) => nameFile(contentHash, rendition);
    const isKept: IsKept = (rendition) => present(nameOf(rendition));
    const encode = async () => encodePhoto(await read(), decodeHeic, isKept);
    // What was made once can be made again, whatever failed before.
    const { renditions, ...photo } = await (records.get(contentHash)
      ? encode()
      : failures.attempt(contentHash, encode));
    await Promise.all(
      renditions.map(async (rendition) => {
        if (rendition.bytes) await writeWhole(path(nameOf(rendition)), rendition.bytes);
      }),
    );
    const made = {
      ...photo,
      renditions: renditions.map(({ bytes: _, ...rendition }) => ({ ...rendition, file: nameOf(rendition) })),
    };
    records.set(contentHash, made);
    shared.send(entryOf.made(contentHash), made, filesOf(made), path);
    return made;
  }

  function findMade(contentHash: string): MadeRenditions | undefined {
    const made = records.get(contentHash);
    return made?.renditions.every(({ file }) => present(file)) ? made : undefined;
  }

  async function bring(contentHash: string): Promise<void> {
    if (begunHere.has(contentHash) || findMade(contentHash)) return;
    const made = await shared.bring<MadeRenditions>(entryOf.made(contentHash), path);
    if (!made) return;
    records.set(contentHash, made);
    begunHere.set(contentHash, Promise.resolve(made));
  }

  async function stripAndKeep(
    contentHash: string,
    { width, height }: Size,
    read: () => Promise<Uint8Array>,
  ): Promise<MadeOriginal> {
    const { bytes, type, hdr } = await failures.attempt(`${contentHash} original`, async () =>
      stripFile(await read(), { width, height }),
    );
    const file = `${computeName(contentHash, encodingHashes.original)}-${width}.${extensions[type]}`;
    await writeWhole(path(file), bytes);
    const made = { type, width, height, file, bytes: bytes.length, ...(hdr && { hdr }) };
    originals.set(contentHash, made);
    shared.send(entryOf.original(contentHash), made, [file], path);
    return made;
  }

  return {
    path,
    ...(shared !== noSharedCache && { bring }),
    async original(contentHash, size, read) {
      const entry = entryOf.original(contentHash);
      const made = originals.get(contentHash);
      if (made && present(made.file)) {
        shared.offer(entry, made, [made.file], path);
        return made;
      }
      const brought = await shared.bring<MadeOriginal>(entry, path);
      if (!brought) return stripAndKeep(contentHash, size, read);
      originals.set(contentHash, brought);
      return brought;
    },
    async look(contentHash, read) {
      const entry = entryOf.look(contentHash);
      const known = looks.get(contentHash);
      if (known) {
        shared.offer(entry, known, [], path);
        return known;
      }
      const brought = await shared.bring<PhotoLook>(entry, path);
      if (brought) {
        looks.set(contentHash, brought);
        return brought;
      }
      const look = await failures.attempt(`${contentHash} look`, async () =>
        lookAtPhoto(await read(), decodeHeic),
      );
      looks.set(contentHash, look);
      shared.send(entry, look, [], path);
      return look;
    },
    async keep(contentHash, purpose, make, recipe = recipeHash) {
      const file = `${computeName(contentHash, recipe)}-${purpose}`;
      const kept = path(file);
      const entry = entryOf.file(file);
      if (existsSync(kept)) shared.offer(entry, {}, [file], path);
      else if (!(await shared.bring(entry, path))) {
        await writeWhole(kept, await failures.attempt(`${contentHash} ${purpose}`, make));
        shared.send(entry, {}, [file], path);
      }
      return kept;
    },
    async keepFile(contentHash, purpose, make) {
      const file = `${computeName(contentHash, encodingHashes.clip)}-${purpose}`;
      const kept = path(file);
      const entry = entryOf.file(file);
      if (existsSync(kept)) {
        shared.offerFile(entry, kept);
        return file;
      }
      await mkdir(dirname(kept), { recursive: true });
      if (await shared.bringFile(entry, kept)) return file;
      await failures.attempt(`${contentHash} ${purpose}`, () => makeWhole(kept, make));
      shared.sendFile(entry, kept);
      return file;
    },
    make(contentHash, read) {
      const made = findMade(contentHash);
      if (made) {
        shared.offer(entryOf.made(contentHash), made, filesOf(made), path);
        return Promise.resolve(made);
      }
      const begun = begunHere.get(contentHash) ?? encodeAndKeep(contentHash, read);
      begunHere.set(contentHash, begun);
      return begun;
    },
    async close() {
      await records.close();
      await originals.close();
      await looks.close();
      await failures.close();
    },
  };
}

const filesOf = ({ renditions }: MadeRenditions) => renditions.map(({ file }) => file);

/** Whether a file lies in the store. A folder is listed once: asking for each of 50,000 files takes a second. */
function listPresent(folder: string): (file: string) => boolean {
  const listed = new Map<string, ReadonlySet<string>>();
  return (file) => {
    const part = file.slice(0, 2);
    const names = listed.get(part) ?? listFolder(join(folder, part));
    listed.set(part, names);
    return names.has(file);
  };
}

function listFolder(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}
