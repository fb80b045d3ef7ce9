import { messages } from '../messages.ts';
import type { TripLink } from '../page.ts';
import { root } from '../shell/address.ts';
import { screen } from '../shell/screen.svelte.ts';
import { showsAvif } from '../lightbox/showsAvif.ts';
import { printBytes } from '../views/formatBytes.ts';
import { sizeOfTrip, type PictureWish } from './keepList.ts';
import type { OfflineIndex } from './offlineIndex.ts';
import { readIndex } from './store/ensureFiles.ts';
import { fillTrip } from './store/fillTrip.ts';
import { readKeptTrip } from './store/keptTrip.ts';
import { openStore } from './store/store.ts';

/** `part`: something of the trip is there, of an attempt that broke off. `sure`: kept, and asked whether to remove it. */
export type KeepState = 'unknown' | 'free' | 'part' | 'keeping' | 'kept' | 'sure';

/** One trip that the reader may keep, whichever of its pages is shown. */
export class TripKeeper {
  state: KeepState = $state('unknown');
  /** Bytes, about. */
  size = $state(0);
  done = $state(0);
  /** What went wrong, as a sentence. */
  trouble = $state('');
  /** For those who do not see the control. */
  said = $state('');

  readonly #trip: TripLink;
  readonly #store = openStore(root());
  #stop: AbortController | undefined;

  constructor(trip: TripLink) {
    this.#trip = trip;
    // Without a connection, or where the host has no such file, nothing is offered but what is kept.
    void this.#look().catch(() => undefined);
  }

  /** The one thing that the control does in this state. */
  readonly press = (): Promise<void> | void => {
    if (this.state === 'kept') return this.#ask();
    if (this.state === 'sure') return this.#remove(messages.offline.said.removed);
    if (this.state === 'keeping') return this.#stop?.abort();
    return this.#keep();
  };

  readonly leaveBe = (): void => {
    if (this.state === 'sure') this.state = 'kept';
  };

  async #look(): Promise<void> {
    const { slug } = this.#trip;
    const kept = await readKeptTrip(this.#store, slug);
    if (kept) {
      this.size = kept.bytes;
      this.state = 'kept';
      return;
    }
    const offered = (await readIndex(this.#store)).trips[slug];
    if (offered === undefined) return;
    this.size = sizeOfTrip(offered, await chooseWish());
    this.state = (await this.#store.trips()).includes(slug) ? 'part' : 'free';
  }

  #ask(): void {
    this.state = 'sure';
    this.said = messages.offline.said.sure;
  }

  async #keep(): Promise<void> {
    this.state = 'keeping';
    this.trouble = '';
    this.done = 0;
    this.#stop = new AbortController();
    // Asked now, when the reader wants something kept, and never before. Whatever the answer, it is kept for a time.
    void navigator.storage?.persist?.().catch(() => undefined);
    try {
      await this.#fill(await readIndex(this.#store), this.#stop.signal);
      this.state = 'kept';
      this.said = messages.offline.said.kept;
    } catch (error) {
      await this.#give(error, this.#stop.signal);
    }
  }

  async #fill(index: OfflineIndex, signal: AbortSignal): Promise<void> {
    const { slug, title, url } = this.#trip;
    const wish = await chooseWish();
    const offered = index.trips[slug];
    if (offered) this.size = sizeOfTrip(offered, wish);
    await fillTrip(this.#store, slug, index, {
      wish,
      name: { title, url },
      bytes: this.size,
      signal,
      onProgress: (bytes) => this.#show(bytes),
    });
  }

  #show(bytes: number): void {
    this.done = Math.min(bytes, this.size);
    const quarter = Math.floor((4 * this.done) / Math.max(1, this.size)) * 25;
    this.said = messages.offline.said.keeping(quarter);
  }

  /** Nothing half kept is left where there is no room or no wish for it; a broken connection can be waited for. */
  async #give(error: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return this.#remove(messages.offline.said.cancelled);
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      await this.#remove('');
      this.trouble = messages.offline.full(printBytes(this.size, screen.site.bytes));
      return;
    }
    this.state = 'part';
    this.trouble = messages.offline.failed;
  }

  async #remove(said: string): Promise<void> {
    await this.#store.removeTrip(this.#trip.slug);
    this.state = 'free';
    this.said = said;
  }
}

/** One picture of each photo, as wide as this screen is across. */
const chooseWish = async (): Promise<PictureWish> => ({
  width: Math.round(globalThis.screen.width * devicePixelRatio),
  avif: await showsAvif(),
});
