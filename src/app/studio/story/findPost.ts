import type { Journal } from '../../../journal/journal.ts';
import { makePostSlug } from '../../../journal/planPosts.ts';
import type { Post } from '../../../journal/post.ts';

/** The posts among a trip's texts, its own first. */
export function listPosts(texts: ReadonlyMap<string, string>): readonly string[] {
  const posts = [...texts.keys()].filter((path) => isPost(path)).sort();
  const own = posts.find(isOwnPost);
  return own === undefined ? posts : [own, ...posts.filter((path) => path !== own)];
}

/** Whether it is the trip's own, however many there are. */
export const isOwnPost = (path: string) => /^index\.[^./]+$/i.test(path);

/** A README is none. */
const isPost = (path: string) => /\.(md|markdown)$/i.test(path) && !/(^|\/)readme\.[^./]+$/i.test(path);

interface PostFile {
  readonly file: string;
  /** What its front matter calls it in addresses. */
  readonly slug?: string | undefined;
}

/**
 * The post that a text has become; undefined where it is not published.
 *
 * @param all paths of all posts
 */
export function findPost(
  { trips, posts }: Journal,
  { file, slug }: PostFile,
  all: readonly string[],
): Post | undefined {
  const [trip] = trips;
  const isOwn = isOwnPost(file) || all.length === 1;
  if (isOwn) return trip?.story ? posts.find(({ url }) => url === trip.url) : undefined;
  const name = makePostSlug(file, slug);
  return posts.find((post) => post.slug === name);
}
