import type { PostLink } from '../page.ts';
import { hasAllWords } from './searchTexts.ts';

/** A post as it is searched. */
export interface SearchedPost extends PostLink {
  /** As `searchableText` makes it: its title, then all of it. */
  readonly heading: string;
  readonly text: string;
}

/** The posts that have all words of a query, those that have them in their titles first. */
export function searchPosts(posts: readonly SearchedPost[], words: readonly string[]): readonly PostLink[] {
  const found = posts.filter(({ text }) => hasAllWords(text, words));
  const isTitled = ({ heading }: SearchedPost) => hasAllWords(heading, words);
  return [...found.filter(isTitled), ...found.filter((post) => !isTitled(post))];
}
