import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { CaptionsSource } from '../../journal/library.ts';
import type { Captions } from '../../journal/photoVideo.ts';
import { renditionUrl } from '../attachRenditions.ts';
import type { RenditionStore } from '../renditionStore.ts';

export interface PublishedCaptions {
  readonly captions: readonly Captions[];
  /** Path inside the site, and absolute path of a file with that content. */
  readonly files: readonly { readonly path: string; readonly from: string }[];
}

/** Puts captions among the files to publish. `language` is that of the site, for those that say none. */
export async function publishCaptions(
  sources: readonly CaptionsSource[],
  language: string,
  store: RenditionStore,
): Promise<PublishedCaptions> {
  const made = await Promise.all(
    sources.map(async (source) => {
      const content = Buffer.from(source.vtt);
      const hash = createHash('sha256').update(content).digest('hex');
      const from = await store.keep(hash, 'captions.vtt', () => Promise.resolve(content));
      const url = renditionUrl(basename(from));
      return { captions: { url, language: source.language ?? language }, file: { path: url, from } };
    }),
  );
  return { captions: made.map(({ captions }) => captions), files: made.map(({ file }) => file) };
}
