/** A question to a worker: a method of what it has, by name. */
export interface Question {
  readonly id: number;
  readonly question: string;
  readonly parameters: readonly unknown[];
}

export type Answer = { readonly id: number } & ({ readonly answer: unknown } | { readonly failure: string });

type Methods = Record<string, (...parameters: never[]) => Promise<unknown>>;

/** Asks a worker that answers as `answerQuestions` does: the same questions as of what it has, the same answers. */
export function askWorker<Asked extends { [Name in keyof Asked]: Methods[string] }>(worker: Worker) {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let next = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failure' in data) asked?.reject(new Error(data.failure));
    else asked?.resolve(data.answer);
  });
  return {
    ask: <Name extends keyof Asked & string>(question: Name) =>
      ((...parameters: Parameters<Asked[Name]>) =>
        new Promise((resolve, reject) => {
          const id = next++;
          waiting.set(id, { resolve, reject });
          worker.postMessage({ id, question, parameters } satisfies Question);
        })) as Asked[Name], // the worker runs the method of that name
  };
}
