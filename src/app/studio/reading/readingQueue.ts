import type { ReadingProgress } from '../trip/reader.ts';
import type { PictureHand } from './pictureHand.ts';

export interface ReadingWork {
  /** Reads the file at a path. */
  readonly read: (path: string, hand: PictureHand) => Promise<void>;
  /** Draws what has been read. */
  readonly draw: (path: string, hand: PictureHand) => Promise<void>;
  /** Whether drawing it takes a decoder of its own. */
  readonly isHeavy: (path: string) => boolean;
  readonly onProgress: (progress: ReadingProgress) => void;
}

/** Of the hands, how many draw what is heavy: their decoder takes much memory. */
const mostHeavy = 2;

/** What is to be read and then drawn, by a few hands at a time: all is read before anything is drawn. */
export class ReadingQueue {
  readonly #work: ReadingWork;
  readonly #hands: readonly PictureHand[];
  readonly #idle: Set<number>;
  /** In the order in which they came. */
  readonly #unread = new Set<string>();
  readonly #undrawn = new Set<string>();
  /** Those who wait for paths to be read. */
  readonly #waiting = new Set<{ readonly paths: Set<string>; readonly resolve: () => void }>();
  #read = 0;
  #total = 0;

  constructor(work: ReadingWork, hands: readonly PictureHand[]) {
    this.#work = work;
    this.#hands = hands;
    this.#idle = new Set(hands.keys());
  }

  /** Resolves when they are read, or reading was cancelled. */
  addReading(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return Promise.resolve();
    this.#total += paths.filter((path) => !this.#unread.has(path)).length;
    for (const path of paths) this.#unread.add(path);
    return new Promise((resolve) => {
      this.#waiting.add({ paths: new Set(paths), resolve });
      this.#tell();
      this.#wake();
    });
  }

  addDrawing(path: string): void {
    this.#undrawn.add(path);
    this.#wake();
  }

  /** Nothing more is read; what has been read is still drawn. */
  cancel(): void {
    this.#unread.clear();
    for (const { resolve } of this.#waiting) resolve();
    this.#waiting.clear();
    this.#total = this.#read;
    this.#tell();
  }

  close(): void {
    this.#undrawn.clear();
    this.cancel();
    for (const hand of this.#hands) hand.close();
  }

  #tell(): void {
    this.#work.onProgress({ read: this.#read, total: this.#total });
  }

  #wake(): void {
    // A copy: a hand that finds nothing to do is idle again at once.
    for (const number of [...this.#idle]) void this.#run(number);
  }

  async #run(number: number): Promise<void> {
    this.#idle.delete(number);
    const hand = this.#hands[number]!;
    for (let path: string | undefined; ;) {
      if ((path = take(this.#unread)) !== undefined) {
        await this.#work.read(path, hand);
        this.#settle(path);
      } else if ((path = this.#takeDrawing(number)) !== undefined) await this.#work.draw(path, hand);
      else break;
    }
    this.#idle.add(number);
  }

  #takeDrawing(number: number): string | undefined {
    return take(this.#undrawn, (path) => number < mostHeavy || !this.#work.isHeavy(path));
  }

  #settle(path: string): void {
    // One that came again meanwhile is still to be read.
    if (this.#unread.has(path)) return;
    this.#read = Math.min(this.#read + 1, this.#total);
    for (const waiting of this.#waiting) {
      waiting.paths.delete(path);
      if (waiting.paths.size > 0) continue;
      this.#waiting.delete(waiting);
      waiting.resolve();
    }
    this.#tell();
  }
}

function take(paths: Set<string>, isWanted: (path: string) => boolean = () => true): string | undefined {
  for (const path of paths) {
    if (!isWanted(path)) continue;
    paths.delete(path);
    return path;
  }
  return undefined;
}
