import type { PhotoFacts } from '../../../journal/photoFacts.ts';
import { describeUnreadable } from '../../../reading/library/describeUnreadable.ts';
import { blobOf, type FileBytes } from '../keeping/dev/servedBlob.ts';
import { longestThumbnail, type DrawnPicture } from './drawnPicture.ts';
import { drawOnPage, drawPoster } from './drawOnPage.ts';
import type { PictureHand } from './pictureHand.ts';
import type { ReadJob } from './pictureJob.ts';
import type { ReadPicture } from './readPicture.ts';

export interface ReadFile {
  readonly facts: PhotoFacts;
  /** The camera's own small picture. */
  readonly preview?: DrawnPicture;
}

/** How much longer drawing may take than reading: HEIC that the browser does not decode takes seconds. */
const drawingShare = 3;

/** Has pictures read and drawn by workers, and by the page what those cannot draw. */
export class PictureArtist {
  readonly #deadline: number;
  /** Whether workers can draw (Safari: from 16.4). */
  readonly #draws = typeof OffscreenCanvas === 'function' && typeof createImageBitmap === 'function';
  /** What the page draws, one picture after the other, so that it stays free to answer. */
  #page: Promise<unknown> = Promise.resolve();

  /** @param deadline milliseconds that reading one file may take */
  constructor(deadline: number) {
    this.#deadline = deadline;
  }

  /** Undefined where the file is no picture. Fails never: what cannot be read has facts that say so. */
  async read(job: Omit<ReadJob, 'kind' | 'draws'>, hand: PictureHand): Promise<ReadFile | undefined> {
    const answer = await hand.ask({ kind: 'read', draws: this.#draws, ...job }, this.#deadline);
    if (answer.kind === 'failed') return { facts: describeUnreadable(answer.reason) };
    if (answer.kind === 'drawn' || !answer.facts) return undefined;
    const { facts, undrawn } = answer;
    const preview = answer.preview ?? (undrawn && (await this.#drawPreview(undrawn, facts)));
    return { facts, ...(preview && { preview }) };
  }

  /**
   * A picture of a file. Fails where the browser cannot make one.
   *
   * @param longest pixels of the longer side
   */
  async draw(
    file: FileBytes,
    { facts, movie }: Pick<ReadPicture, 'facts' | 'movie'>,
    hand: PictureHand,
    longest = longestThumbnail,
  ): Promise<DrawnPicture> {
    const patience = this.#deadline * drawingShare;
    if (facts.format === 'video') {
      if (movie === undefined) throw new Error('the browser does not play it');
      return this.#onPage(() => drawPoster(movie, { longest }, AbortSignal.timeout(patience)));
    }
    if (!this.#draws) return this.#onPage(() => drawOnPage(blobOf(file), { longest }));
    const answer = await hand.ask({ kind: 'draw', file, facts, longest }, patience);
    if (answer.kind === 'drawn') return answer.drawn;
    const reason = answer.kind === 'failed' ? answer.reason : 'it was not drawn';
    if (facts.format === 'heic') throw new Error(reason);
    // Of what is damaged an image shows what is there.
    return this.#onPage(() => drawOnPage(blobOf(file), { longest }));
  }

  #drawPreview(preview: Blob, { width, height, orientation }: PhotoFacts): Promise<DrawnPicture | undefined> {
    const shown = width !== undefined && height !== undefined ? { width, height } : undefined;
    const wish = { longest: longestThumbnail, orientation, ...(shown && { shown }) };
    return this.#onPage(() => drawOnPage(preview, wish)).catch(() => undefined);
  }

  #onPage<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#page.then(work);
    this.#page = done.catch(() => undefined);
    return done;
  }
}
