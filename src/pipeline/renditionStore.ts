import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Rendition } from '../journal/rendition.ts';
import type { DecodeHeic } from './decodeHeicInWorkers.ts';
import { encodePhoto, type EncodedPhoto } from './encodePhoto.ts';
import { openRecords } from './openRecords.ts';
import { recipeHash } from './recipe.ts';
import { writeWhole } from './writeWhole.ts';

/** What was made of one photo. Its files are named `<name>-<width>.<extension>`. */
export interface MadeRenditions extends Omit<EncodedPhoto, 'renditions'> {
  /** Says nothing of the photo, its trip or its file. */
  readonly name: string;
  readonly renditions: readonly Omit<Rendition, 'url'>[];
}

export interface RenditionStore {
  /** The renditions of the photo with this content, encoded where that was not done before. */
  make(contentHash: string, read: () => Promise<Uint8Array>): Promise<MadeRenditions>;
  /** One other file made of this content: its absolute path. `purpose` tells several apart. */
  keep(contentHash: string, purpose: string, make: () => Promise<Uint8Array>): Promise<string>;
  /** Absolute path of a rendition's file. */
  path(file: string): string;
  close(): Promise<void>;
}

const extensions: Readonly<Record<Rendition['type'], string>> = {
  'image/avif': 'avif',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/png': 'png',
  'image/gif': 'gif',
};

export function renditionFile(name: string, { type, width }: Omit<Rendition, 'url'>): string {
  return `${name}-${width}.${extensions[type]}`;
}

function computeName(contentHash: string): string {
  return createHash('sha256').update(contentHash).update(recipeHash).digest('hex').slice(0, 16);
}

/** Renditions by content and recipe: a renamed photo costs nothing, and a killed build goes on where it stopped. */
export function openRenditionStore(cache: string, decodeHeic?: DecodeHeic): RenditionStore {
  const folder = join(cache, 'renditions');
  const records = openRecords<MadeRenditions>(join(folder, 'made.jsonl'), recipeHash);
  // Two files with the same content are encoded once.
  const begunHere = new Map<string, Promise<MadeRenditions>>();
  const present = listPresent(folder);
  const path = (file: string) => join(folder, file.slice(0, 2), file);

  async function encodeAndKeep(name: string, read: () => Promise<Uint8Array>): Promise<MadeRenditions> {
    const { renditions, ...photo } = await encodePhoto(await read(), decodeHeic);
    await Promise.all(
      renditions.map(({ bytes, ...rendition }) => writeWhole(path(renditionFile(name, rendition)), bytes)),
    );
    const made = {
      ...photo,
      name,
      renditions: renditions.map(({ type, width, height }) => ({ type, width, height })),
    };
    records.set(name, made);
    return made;
  }

  return {
    path,
    async keep(contentHash, purpose, make) {
      const kept = path(`${computeName(contentHash)}-${purpose}`);
      if (!existsSync(kept)) await writeWhole(kept, await make());
      return kept;
    },
    make(contentHash, read) {
      const name = computeName(contentHash);
      const made = records.get(name);
      if (made?.renditions.every((rendition) => present(renditionFile(name, rendition))))
        return Promise.resolve(made);
      const begun = begunHere.get(name) ?? encodeAndKeep(name, read);
      begunHere.set(name, begun);
      return begun;
    },
    close: () => records.close(),
  };
}

/** Whether a file lies in the store. A folder is listed once: asking for each of 50,000 files takes a second. */
function listPresent(folder: string): (file: string) => boolean {
  const listed = new Map<string, ReadonlySet<string>>();
  return (file) => {
    const part = file.slice(0, 2);
    const names = listed.get(part) ?? listNames(join(folder, part));
    listed.set(part, names);
    return names.has(file);
  };
}

function listNames(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder));
  } catch {
    return new Set();
  }
}
