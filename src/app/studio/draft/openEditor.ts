import { AuthorError, type Problem } from '../../../journal/problem.ts';
import type { SettingEdit } from '../../../reading/edit/settingEdits.ts';
import { WorkerHand } from '../workerHand.ts';

export interface EditRequest {
  readonly text: string;
  readonly edits: readonly SettingEdit[];
  /** Paths of all photos. */
  readonly files: readonly string[];
}

export type EditAnswer =
  { readonly text: string } | { readonly problems: readonly Problem[] } | { readonly failure: string };

/** Edits photos.yaml beside the page. */
export interface SettingsEditor {
  /** As `applyEdits`, one edit at a time; rejects with an AuthorError, or else where the editor itself fails. */
  edit(request: EditRequest): Promise<string>;
  close(): void;
}

/** Milliseconds; settings of a hundred thousand lines take some seconds. */
const deadline = 60_000;

export function openEditor(): SettingsEditor {
  const hand = new WorkerHand<EditRequest, EditAnswer>(
    () => new Worker(new URL('./editWorker.ts', import.meta.url), { type: 'module' }),
  );
  return {
    async edit(request) {
      const answer = await hand.ask(request, deadline);
      if ('problems' in answer) throw new AuthorError(answer.problems);
      if ('failure' in answer) throw new Error(answer.failure);
      return answer.text;
    },
    close: () => hand.close(),
  };
}
