import { AuthorError, type Problem } from '../../journal/problem.ts';
import { readPost } from '../readPost.ts';
import { readTripSettings } from '../readTripSettings.ts';
import { isSettingsText } from './isTripText.ts';

/**
 * What keeps a text from being rewritten: a fault that would stop the next build and was not there before. Where there
 * was one already, it may be mended step by step.
 */
export function findNewFault(path: string, before: string | undefined, after: string): Problem | undefined {
  const [fault] = checkText(path, after);
  return fault && (before === undefined || checkText(path, before).length === 0) ? fault : undefined;
}

/** What would stop a build in a text that is about to be kept: photos.yaml or a post. */
export function checkText(path: string, text: string): readonly Problem[] {
  try {
    if (isSettingsText(path)) readTripSettings(text, path);
    else readPost(text, path);
    return [];
  } catch (error) {
    if (error instanceof AuthorError) return error.problems;
    throw error;
  }
}
