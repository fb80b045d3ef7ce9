import type { Library } from '../../journal/library.ts';
import type { MadeJournal } from '../../journal/makeJournal.ts';
import type { PhotoVideo } from '../../journal/photoVideo.ts';
import type { Problem } from '../../journal/problem.ts';
import { renditionUrl } from '../attachRenditions.ts';
import { describeClip, listClips } from './listClips.ts';
import { makeClips, type ClipResult, type ClipsOptions } from './makeClips.ts';
import { findCaptions } from '../../reading/library/matchCaptions.ts';
import { publishCaptions, type PublishedCaptions } from './publishCaptions.ts';

export interface PublishedFilms {
  /** By photo id. */
  readonly videos: ReadonlyMap<string, PhotoVideo>;
  /** Path inside the site, and absolute path of a file with that content; each once. */
  readonly files: PublishedCaptions['files'];
  readonly problems: readonly Problem[];
}

/** The videos of a journal in the making. */
export interface Films {
  /** Makes what is published of its videos, as far as that is not done. */
  make(made: MadeJournal, library: Library): Promise<void>;
  /** True of a video, by path inside the library, that cannot be published; a still is shown without its movie. */
  isLost(path: string): boolean;
  /** @param isPlain whether no picture could be made of a video, by path */
  publish(made: MadeJournal, library: Library, isPlain: (path: string) => boolean): Promise<PublishedFilms>;
}

/** @param hashes of the bytes of each file, by path inside the library */
export function openFilms(folder: string, hashes: ReadonlyMap<string, string>, options: ClipsOptions): Films {
  const { store } = options;
  const results = new Map<string, ClipResult>();
  const lost = new Set<string>();
  return {
    isLost: (path) => lost.has(path),
    async make(made, library) {
      const fresh = [...listClips(made, library, hashes).values()].filter(({ path }) => !results.has(path));
      const filmed = await makeClips(folder, fresh, options);
      fresh.forEach(({ path, live }, index) => {
        const result = filmed[index] ?? {};
        results.set(path, result);
        if (!result.clip && !live) lost.add(path);
      });
    },
    async publish(made, library, isPlain) {
      const found = findCaptions(library.trips);
      const videos = new Map<string, PhotoVideo>();
      const files = new Map<string, PublishedCaptions['files'][number]>();
      for (const [id, film] of listClips(made, library, hashes)) {
        const clip = results.get(film.path)?.clip;
        if (!clip) continue;
        const said = await publishCaptions(found.get(film.path) ?? [], library.site.language, store);
        const clipFile = { path: renditionUrl(clip.file), from: store.path(clip.file) };
        for (const file of [clipFile, ...said.files]) files.set(file.path, file);
        const { captions } = said;
        const plain = !film.live && isPlain(film.path);
        const more = { ...(plain && { plain }), ...(captions.length > 0 && { captions }) };
        videos.set(id, describeClip(film, clip, more));
      }
      return {
        videos,
        files: [...files.values()],
        problems: [...results.values()].flatMap(({ problem }) => problem ?? []),
      };
    },
  };
}
