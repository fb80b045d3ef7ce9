import { AuthorError } from '../../../journal/problem.ts';
import { hasMatter, splitStory, writeBody, type SplitStory } from './splitStory.ts';
import { replaceLines } from './replaceLines.ts';

/** What the field of a post's text holds, from the first letter that is typed until it is taken over. */
export interface TypedStory {
  readonly text: string;
  /** The field showed all of the file when typing began: there was no front matter, or none that can be read. */
  readonly isWhole: boolean;
}

/** A post's file as it is edited: where its front matter cannot be read, all of it as it stands. */
export function shownStory(text: string, file: string): SplitStory | { readonly body: string } {
  try {
    return splitStory(text, file);
  } catch (error) {
    if (error instanceof AuthorError) return { body: withPlainEnds(text) };
    throw error;
  }
}

/** @param body what the field shows of the file */
export const showsWhole = (text: string, body: string) => body === withPlainEnds(text);

/**
 * The post's file with what was typed.
 *
 * @param now as it is, which need not be what the field showed: front matter that was typed or put right has not gone
 * from the field yet if somebody types on
 */
export function writeTyped(now: string, { text, isWhole }: TypedStory, file: string): string {
  const isAll = isWhole && (hasMatter(text) || !('date' in shownStory(now, file)));
  return isAll ? replaceLines(now, text) : writeBody(now, text);
}

const withPlainEnds = (text: string) => text.replaceAll('\r\n', '\n');
