import { compareTrips, type TripNews } from '../keeping/dev/compareTrips.ts';
import { joinTexts } from '../keeping/joinTexts.ts';
import type { OpenedTrip } from '../trip/openedTrip.ts';
import type { Studio } from './studio.svelte.ts';

/** What happens to the trip on the disk while it is worked on: it is told, and taken in when the author says so. */
export class LibraryNews {
  readonly #studio: Studio;
  /** The trip as it was last found; undefined where nothing has been told of. */
  #found: OpenedTrip | undefined = $state.raw();
  #looking: Promise<void> = Promise.resolve();
  #asked = 0;
  /** Why it could not be read again. */
  failed: string | undefined = $state.raw();
  /** What of it is not here. */
  readonly news: TripNews | undefined = $derived.by(() => {
    const { trip, draft } = this.#studio;
    // What was dropped onto the page is not on the disk.
    const files = trip.files.filter(({ served }) => served !== undefined);
    return this.#found && compareTrips({ files, texts: draft.kept }, this.#found);
  });
  /** Texts that were changed here as well, in the same lines: saving shows both. */
  readonly contested: readonly string[] = $derived(
    (this.news?.texts ?? [])
      .filter(({ path, theirs }) => {
        const { kept, texts } = this.#studio.draft;
        return !joinTexts(kept.get(path), texts.get(path), theirs);
      })
      .map(({ path }) => path),
  );
  /** Whether there is something that can be taken in. */
  readonly isOpen: boolean = $derived(
    this.news !== undefined &&
      this.news.files.length + this.news.gone.length + this.news.texts.length > this.contested.length,
  );

  constructor(studio: Studio) {
    this.#studio = studio;
  }

  /** Looks again, and resolves when what was looked for last has been found. What is saved from here is no news. */
  look(): Promise<void> {
    this.#looking = this.#lookOnce(++this.#asked);
    return this.#looking;
  }

  async #lookOnce(mine: number): Promise<void> {
    const { kept } = this.#studio.draft;
    let found: OpenedTrip | undefined;
    let failed: string | undefined;
    try {
      found = await this.#studio.trip.reopen?.();
    } catch (error) {
      failed = error instanceof Error ? error.message : String(error);
    }
    if (mine !== this.#asked) return this.#looking;
    // What has been saved meanwhile may not be in it.
    if (kept !== this.#studio.draft.kept) return this.look();
    this.failed = failed;
    if (failed === undefined) this.#found = found;
  }

  /** Nothing that was done here is lost by it. */
  async takeIn(label: string): Promise<void> {
    await this.look();
    const { news } = this;
    if (!news) return;
    for (const text of news.texts)
      await this.#studio.settle(label, text, (mine, before) => joinTexts(before, mine, text.theirs));
    await this.#studio.replaceFiles(news.files, news.gone);
  }
}
