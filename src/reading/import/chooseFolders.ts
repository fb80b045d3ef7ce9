import { groupBy } from '../../journal/groupBy.ts';
import { makeSlug } from '../../journal/makeSlug.ts';
import { ownAddresses } from '../../journal/ownAddresses.ts';
import { splitDatedName } from '../parsePostDate.ts';
import type { SourcePost } from './sourcePost.ts';

/** Where a post will lie in the library. */
export interface PostPlace {
  /** Of its trip; begins with `_` where nothing in it is to be published yet. */
  readonly folder: string;
  readonly file: string;
}

/**
 * One trip for each post, `2019-06-shanghai`; posts that share a folder of their own share a trip. A draft's folder is
 * a draft too, as its photos would be published otherwise; so drafts and others never share one.
 */
export function chooseFolders(posts: readonly SourcePost[]): ReadonlyMap<SourcePost, PostPlace> {
  const places = new Map<SourcePost, PostPlace>();
  const taken = new Set<string>(ownAddresses);
  for (const group of groupBy<SourcePost, SourcePost | string>(posts, (post) =>
    post.bundle === undefined ? post : `${post.draft} ${post.bundle}`,
  ).values()) {
    // `index.md` before `index.de.md`
    group.sort((a, b) => a.file.length - b.file.length);
    const [first] = group;
    if (first === undefined) continue;
    const name = makeFree(nameTrip(first), taken);
    taken.add(name);
    const folder = first.draft ? `_${name}` : name;
    const files = new Set<string>();
    group.forEach((post, index) => {
      const file =
        index === 0 ? 'index.md' : `${makeFree(makeSlug(post.lang ?? post.slug) || 'post', files)}.md`;
      files.add(file.replace(/\.md$/, ''));
      places.set(post, { folder, file });
    });
  }
  return places;
}

function nameTrip({ date, slug, title }: SourcePost): string {
  const month = date?.slice(0, 7);
  const rest = makeSlug(splitDatedName(slug).rest) || makeSlug(title ?? '');
  if (month === undefined || rest.startsWith(month)) return rest || 'post';
  return rest === '' ? month : makeSlug(`${month}-${rest}`);
}

/** Bytes that leave room for a number at the end of a slug. */
const room = 74;

function makeFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let short = name;
  while (new TextEncoder().encode(short).length > room) short = [...short].slice(0, -1).join('');
  for (let number = 2; ; number++) {
    const free = `${short.replace(/-+$/, '')}-${number}`;
    if (!taken.has(free)) return free;
  }
}
