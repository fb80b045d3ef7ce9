import { AuthorError } from '../../../journal/problem.ts';
import { applyEdits } from './applyEdits.ts';
import type { EditAnswer, EditRequest } from './openEditor.ts';

/** A long photos.yaml takes longer to read than the page may stand still. */
addEventListener('message', ({ data }: MessageEvent<EditRequest>) => postMessage(answer(data)));

function answer({ text, edits, files }: EditRequest): EditAnswer {
  try {
    return { text: applyEdits(text, edits, files) };
  } catch (error) {
    if (error instanceof AuthorError) return { problems: error.problems };
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
