import { makePostSlug, reservedSlugs } from '../../../journal/planPosts.ts';
import { makeSlug } from '../../../journal/makeSlug.ts';
import { isOwnPost } from './findPost.ts';
import { writeMatter } from './splitStory.ts';

/** A post that can be begun, or why none can under that title. */
export type PlannedPost =
  | {
      readonly kind: 'new';
      /** Path inside the trip. */
      readonly file: string;
      readonly text: string;
    }
  /** Its title has nothing that files are called by. */
  | { readonly kind: 'nameless' }
  /** The address is one of the trip's own pages. */
  | { readonly kind: 'reserved' }
  | { readonly kind: 'taken'; readonly by: string };

/**
 * Plans a further post, in a file that is called by its title.
 *
 * @param texts paths of what is written in the trip
 */
export function planPost(title: string, texts: readonly string[]): PlannedPost {
  const slug = makeSlug(title);
  if (slug === '') return { kind: 'nameless' };
  const file = `${slug}.md`;
  // A README is no post, and the trip's own is called index.
  if ([...reservedSlugs, 'readme'].includes(slug)) return { kind: 'reserved' };
  const by = texts.find((path) => path.toLowerCase() === file || (isPost(path) && addressOf(path) === slug));
  if (by !== undefined) return { kind: 'taken', by };
  return { kind: 'new', file, text: writeMatter('', 'title', title.trim(), file) };
}

const isPost = (path: string) => /\.(md|markdown)$/i.test(path);
const addressOf = (path: string) => (isOwnPost(path) ? 'index' : makePostSlug(path, undefined));
