import { nextTask } from '../../nextTask.ts';
import type { OpenedFile, TripTexts } from '../trip/openedTrip.ts';
import type { StudioView } from '../trip/studioView.ts';
import type { ReadPicture } from './readPicture.ts';
import type { StudioSite } from './studioSite.ts';
import type { FromTrip, ToTrip } from './tripWorker.ts';
import { putTogether } from './viewParts.ts';

/** The trip in its worker. */
export interface AskedTrip {
  addFiles(files: readonly OpenedFile[]): void;
  addPicture(picture: ReadPicture): void;
  removeFiles(paths: readonly string[]): void;
  /** Of several questions at a time only the last is answered, the others by `undefined`. */
  make(texts: TripTexts): Promise<StudioView | undefined>;
  close(): void;
}

interface Question {
  readonly id: number;
  readonly texts: TripTexts;
  readonly resolve: (view: StudioView | undefined) => void;
  readonly reject: (error: Error) => void;
}

export function askTrip(site: StudioSite): AskedTrip {
  const worker = new Worker(new URL('./tripWorker.ts', import.meta.url), { type: 'module' });
  const post = (message: ToTrip) => worker.postMessage(message);
  let asked: Question | undefined;
  let next: Question | undefined;
  let count = 0;
  let pictures: ReadPicture[] = [];
  const parts = new Map<string, unknown>();

  const ask = (question: Question | undefined) => {
    asked = question;
    next = undefined;
    if (!question) return;
    if (pictures.length > 0) post({ pictures });
    pictures = [];
    post({ id: question.id, texts: question.texts });
  };
  const end = (answer: (question: Question) => void) => {
    const ended = asked;
    // What comes of it is work enough for a task of its own; nothing more is asked before, as its answer has other parts.
    void nextTask().then(() => {
      if (!ended || ended !== asked) return;
      answer(ended);
      ask(next);
    });
  };
  worker.addEventListener('message', ({ data }: MessageEvent<FromTrip>) => {
    if ('parts' in data) for (const [key, part] of data.parts) parts.set(key, part);
    else
      end(({ id, resolve, reject }) => {
        if ('failure' in data) reject(new Error(data.failure));
        else resolve(id === count ? putTogether({ parts, frame: data.frame }) : undefined);
      });
  });
  worker.addEventListener('error', ({ message }) => end(({ reject }) => reject(new Error(message))));

  post({ site });
  return {
    addFiles: (files) => post({ files }),
    // They are sent with the next question, all at once.
    addPicture: (picture) => void pictures.push(picture),
    removeFiles(gone) {
      pictures = pictures.filter(({ file }) => !gone.includes(file));
      post({ gone });
    },
    make: (texts) =>
      new Promise((resolve, reject) => {
        const question = { id: ++count, texts, resolve, reject };
        next?.resolve(undefined);
        if (asked) next = question;
        else ask(question);
      }),
    close() {
      worker.terminate();
      for (const question of [asked, next]) question?.resolve(undefined);
      asked = next = undefined;
    },
  };
}
