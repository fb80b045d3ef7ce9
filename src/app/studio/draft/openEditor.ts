import { AuthorError, type Problem } from '../../../journal/problem.ts';
import type { SettingEdit } from '../../../reading/edit/settingEdits.ts';

export interface EditRequest {
  /** Tells its answer from others. */
  readonly number: number;
  readonly text: string;
  readonly edits: readonly SettingEdit[];
  /** Paths of all photos. */
  readonly files: readonly string[];
}

export type EditAnswer = { readonly number: number } & (
  { readonly text: string } | { readonly problems: readonly Problem[] }
);

/** Edits photos.yaml beside the page. */
export interface SettingsEditor {
  /** As `applyEdits`; rejects with an AuthorError. */
  edit(request: Omit<EditRequest, 'number'>): Promise<string>;
  close(): void;
}

export function openEditor(): SettingsEditor {
  const worker = new Worker(new URL('./editWorker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (answer: EditAnswer) => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<EditAnswer>) => {
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  });
  return {
    async edit(request) {
      const number = ++last;
      const answer = await new Promise<EditAnswer>((resolve) => {
        waiting.set(number, resolve);
        worker.postMessage({ number, ...request } satisfies EditRequest);
      });
      if ('problems' in answer) throw new AuthorError(answer.problems);
      return answer.text;
    },
    close: () => worker.terminate(),
  };
}
