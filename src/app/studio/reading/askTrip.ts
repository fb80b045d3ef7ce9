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
  let worker: Worker | undefined;
  /** What a worker was told that has answered nothing yet: one that did not even begin is replaced. */
  let told: ToTrip[] | undefined = [];
  let asked: Question | undefined;
  let next: Question | undefined;
  let count = 0;
  let pictures: ReadPicture[] = [];
  const parts = new Map<string, unknown>();

  const post = (message: ToTrip) => {
    if (!worker) {
      worker = start();
      for (const earlier of told ?? []) worker.postMessage(earlier);
    }
    worker.postMessage(message);
  };
  const tell = (message: ToTrip) => {
    post(message);
    told?.push(message);
  };
  const ask = (question: Question | undefined) => {
    asked = question;
    next = undefined;
    if (!question) return;
    if (pictures.length > 0) tell({ pictures });
    pictures = [];
    post({ id: question.id, texts: question.texts });
  };
  /** A question that has failed may be answered all the same, when the next has been asked. */
  const end = (ended: number | undefined, answer: (question: Question) => void) => {
    // What comes of it is work enough for a task of its own; nothing more is asked before, as its answer has other parts.
    void nextTask().then(() => {
      if (!asked || asked.id !== ended) return;
      answer(asked);
      ask(next);
    });
  };
  const take = (message: FromTrip) => {
    told = undefined;
    if ('parts' in message) for (const [key, part] of message.parts) parts.set(key, part);
    else
      end(message.id, ({ id, resolve, reject }) => {
        if ('failure' in message) reject(new Error(message.failure));
        else resolve(id === count ? putTogether({ parts, frame: message.frame }) : undefined);
      });
  };
  const fail = (failed: Worker, reason: string) => {
    if (failed !== worker) return;
    if (told) {
      failed.terminate();
      worker = undefined;
    }
    end(asked?.id, ({ reject }) => reject(new Error(reason)));
  };
  const start = () => {
    const begun = new Worker(new URL('./tripWorker.ts', import.meta.url), { type: 'module' });
    begun.addEventListener('message', ({ data }: MessageEvent<FromTrip>) => take(data));
    // A script that does not load has no message.
    begun.addEventListener('error', ({ message }) => fail(begun, message || 'its worker did not begin'));
    begun.addEventListener('messageerror', () => fail(begun, 'its answer cannot be read'));
    return begun;
  };

  tell({ site });
  return {
    addFiles: (files) => tell({ files }),
    // They are sent with the next question, all at once.
    addPicture: (picture) => void pictures.push(picture),
    removeFiles(gone) {
      pictures = pictures.filter(({ file }) => !gone.includes(file));
      tell({ gone });
    },
    make: (texts) =>
      new Promise((resolve, reject) => {
        const question = { id: ++count, texts, resolve, reject };
        next?.resolve(undefined);
        if (asked) next = question;
        else ask(question);
      }),
    close() {
      worker?.terminate();
      for (const question of [asked, next]) question?.resolve(undefined);
      asked = next = undefined;
    },
  };
}
