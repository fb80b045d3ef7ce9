/** A question to a worker: a method of what it has, by name. */
export interface Question {
  readonly id: number;
  readonly question: string;
  readonly parameters: readonly unknown[];
}

export type Answer = { readonly id: number } & ({ readonly answer: unknown } | { readonly failure: string });

type Methods = Record<string, (...parameters: never[]) => Promise<unknown>>;

/**
 * Asks a worker that answers as `answerQuestions` does: the same questions as of what it has, the same answers. Where it
 * breaks down, what it was asked is rejected, and all that is asked later where it never answered: it did not begin.
 */
export function askWorker<Asked extends { [Name in keyof Asked]: Methods[string] }>(worker: Worker) {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let next = 0;
  let isHeard = false;
  let broken: Error | undefined;
  const fail = ({ message }: { readonly message?: string }) => {
    const error = new Error(message || 'its worker did not begin');
    if (!isHeard) broken = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('error', fail);
  worker.addEventListener('messageerror', () => fail({ message: 'its answer cannot be read' }));
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    isHeard = true;
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failure' in data) asked?.reject(new Error(data.failure));
    else asked?.resolve(data.answer);
  });
  return {
    ask: <Name extends keyof Asked & string>(question: Name) =>
      ((...parameters: Parameters<Asked[Name]>) =>
        new Promise((resolve, reject) => {
          if (broken) return reject(broken);
          const id = next++;
          waiting.set(id, { resolve, reject });
          worker.postMessage({ id, question, parameters } satisfies Question);
        })) as Asked[Name], // the worker runs the method of that name
  };
}
