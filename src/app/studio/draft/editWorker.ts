import { AuthorError, type Problem } from '../../../journal/problem.ts';
import { applyEdits } from './applyEdits.ts';
import type { EditAnswer, EditRequest } from './openEditor.ts';

/** A long photos.yaml takes longer to read than the page may stand still. */
addEventListener('message', ({ data }: MessageEvent<EditRequest>) => {
  postMessage({ number: data.number, ...answer(data) } satisfies EditAnswer);
});

function answer({ text, edits, files }: EditRequest): { text: string } | { problems: readonly Problem[] } {
  try {
    return { text: applyEdits(text, edits, files) };
  } catch (error) {
    if (error instanceof AuthorError) return { problems: error.problems };
    throw error;
  }
}
