import type { Answer, Question } from './askWorker.ts';

/**
 * Answers what is asked of this worker (`askWorker`).
 *
 * @param find what has the method that a question names
 */
export function answerQuestions(find: (question: string) => object | Promise<object>): void {
  addEventListener('message', ({ data }: MessageEvent<Question | object>) => {
    if ('question' in data) void answer(data, find).then(send);
  });
}

/** Pictures are handed over, not copied. */
function send(message: Answer): void {
  const isPicture =
    'answer' in message && typeof ImageBitmap !== 'undefined' && message.answer instanceof ImageBitmap;
  postMessage(message, { transfer: isPicture ? [message.answer as ImageBitmap] : [] });
}

async function answer(
  { id, question, parameters }: Question,
  find: (question: string) => object | Promise<object>,
): Promise<Answer> {
  try {
    const asked = await find(question);
    const method = Reflect.get(asked, question) as (...all: readonly unknown[]) => unknown; // `askWorker` types them
    return { id, answer: await method.apply(asked, [...parameters]) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
