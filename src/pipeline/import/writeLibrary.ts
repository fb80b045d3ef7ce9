import { join } from 'node:path';
import { stringify } from 'yaml';
import { makeSlug } from '../../journal/makeSlug.ts';
import type { Problem } from '../../journal/problem.ts';
import type { BroughtPicture } from '../../reading/import/bringPicture.ts';
import { bringText } from '../../reading/import/bringText.ts';
import { chooseFolders, type PostPlace } from '../../reading/import/chooseFolders.ts';
import { makePhotoShelf } from '../../reading/import/photoShelf.ts';
import { makePostFinder } from '../../reading/import/postFinder.ts';
import { printPost } from '../../reading/import/printPost.ts';
import { hostsOf } from '../../reading/import/sitePath.ts';
import type { SourcePost, SourceSite } from '../../reading/import/sourcePost.ts';
import { makeReport } from '../../reading/report.ts';
import type { OnProgress } from '../progress.ts';
import { writeWhole } from '../writeWhole.ts';
import { copyPhoto } from './copyPhoto.ts';
import type { FoundSource } from './openSource.ts';
import { makeTripNotes } from './tripNotes.ts';

export interface LibraryCounts {
  readonly trips: number;
  readonly posts: number;
  readonly drafts: number;
  /** Files that were copied. */
  readonly photos: number;
}

/** What is told while it works. */
export interface Told {
  readonly onProblem: (problem: Problem) => void;
  readonly onProgress: OnProgress;
}

/** Writes everything that a source has into a new folder, one post after the other. */
export async function writeLibrary(
  source: FoundSource,
  to: string,
  { onProblem, onProgress }: Told,
): Promise<LibraryCounts> {
  const { opened } = source;
  const places = chooseFolders(opened.posts);
  const writer = makePostWriter(source, places, to, onProblem);
  // What is published has its photos first, as a draft's folder is not published.
  const posts = [...places].sort(([a], [b]) => Number(a.draft) - Number(b.draft));
  for (const [done, [post, place]] of posts.entries()) {
    onProgress({ step: 'importing', done, total: posts.length });
    await writer.write(post, place);
  }
  const { photos, used } = await writer.finish();
  await writeWhole(join(to, 'site.yaml'), printSite(opened.site));
  opened.listRest?.(used).forEach(onProblem);
  const trips = new Set([...places.values()].map(({ folder }) => folder)).size;
  return { trips, posts: posts.length, drafts: opened.posts.filter(({ draft }) => draft).length, photos };
}

const printSite = (site: SourceSite) => stringify({ title: 'Travel journal', ...site }, { lineWidth: 0 });

function makePostWriter(
  { folder, opened }: FoundSource,
  places: ReadonlyMap<SourcePost, PostPlace>,
  to: string,
  onProblem: Told['onProblem'],
) {
  const hosts = hostsOf(opened.site.url);
  const shelf = makePhotoShelf();
  const notes = makeTripNotes();
  const used = new Set<string>();
  const bringing = { ...opened, findPost: makePostFinder(places, { ...opened, hosts }), shelf, hosts };
  let photos = 0;
  return {
    async write(post: SourcePost, place: PostPlace): Promise<void> {
      const { report, problems } = makeReport(post.file);
      const pictures: BroughtPicture[] = [];
      const markdown = await opened.readText(post, report);
      const onPicture = (picture: BroughtPicture) => void pictures.push(picture);
      const { text, cover } = bringText(markdown, post, place, { ...bringing, report, onPicture });
      await writeWhole(
        join(to, place.folder, place.file),
        printPost(post, text, { cover, slug: slugOf(post, place) }),
      );
      await writeExtras(post, place);
      for (const picture of pictures) {
        used.add(picture.from);
        notes.add(place.folder, picture.to, await opened.noteOf?.(picture.from, picture.caption));
      }
      await copyNew();
      problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).forEach(onProblem);
    },
    async finish(): Promise<{ readonly photos: number; readonly used: ReadonlySet<string> }> {
      for (const [trip, yaml] of notes.print()) await writeWhole(join(to, trip, 'photos.yaml'), yaml);
      return { photos, used };
    },
  };

  async function writeExtras(post: SourcePost, { folder: trip }: PostPlace): Promise<void> {
    const { files = [], written = [], zone } = (await opened.extrasOf?.(post)) ?? {};
    for (const path of files) shelf.place(path, trip, post.bundle && path.slice(post.bundle.length + 1));
    for (const { name, content } of written) await writeWhole(join(to, trip, name), content);
    if (zone !== undefined) notes.setZone(trip, zone);
  }

  async function copyNew(): Promise<void> {
    for (const copy of shelf.takeNew()) {
      const failure = await copyPhoto(folder.root, copy.from, join(to, copy.to));
      if (failure === undefined) photos += 1;
      else onProblem({ file: copy.from, what: `is not brought (${failure})`, todo: `copy it to ${copy.to}` });
    }
  }
}

/** The trip's own post has the trip's address. */
function slugOf({ slug, lang }: SourcePost, { file }: PostPlace): string | undefined {
  return file === 'index.md'
    ? undefined
    : makeSlug(lang === undefined ? slug : `${slug}-${lang}`) || undefined;
}
