import { flushSync, untrack } from 'svelte';
import type { ListedPhotos } from '../../page.ts';
import { runInSlices } from '../../runInSlices.ts';
import { parseAddress } from '../../shell/address.ts';
import { writeAddress } from '../../shell/overlay.ts';
import { playLink } from '../../shell/openPhoto.ts';
import { parseSet } from '../../shell/photoSet.ts';
import { screen } from '../../shell/screen.svelte.ts';
import { rememberScroll } from '../../shell/scroll.ts';
import { countFacets, type CountedFacet } from './countFacets.ts';
import { filteredAddress, formatFilter, parseFilter, toggleValue, type GalleryFilter } from './filter.ts';
import type { FacetName } from './facetNames.ts';
import { findPhotos, knownPhotos, type Found } from './findPhotos.ts';

/** What a reader looks for in a gallery, as the address has it, and what was found. */
export class Finder {
  readonly page: ListedPhotos;
  readonly filter: GalleryFilter = $derived(parseFilter(screen.query));
  readonly query: string = $derived(formatFilter(this.filter));
  readonly words: string = $derived(this.filter.words);
  /** The last thing found; while something is looked for, that may be of another filter. */
  found: Found | undefined = $state.raw();
  /** Plays the photos found; absent where there is nothing to play, or everything. */
  playUrl: string | undefined = $state.raw();
  /** Whether the facets are on the screen. */
  isOpen = $state(false);
  facets: readonly CountedFacet[] | undefined = $state.raw();
  hasFailed = $state(false);
  /** False until the gallery has been seen: an address that asks for some photos does not show all of them before. */
  #isSeen = $state(false);
  #turn = 0;

  constructor(page: ListedPhotos) {
    this.page = page;
    this.found = untrack(() => knownPhotos(page, this.query));
  }

  /** What is to be shown instead of the whole gallery. */
  get shown(): Found | undefined {
    return this.query !== '' && this.found?.query !== '' ? this.found : undefined;
  }

  get isWaiting(): boolean {
    return this.query !== '' && !this.shown && !this.hasFailed && !this.#isSeen;
  }

  /** The address of the set of the photos shown. */
  get set(): string {
    return this.shown ? `${screen.path}?${this.shown.query}` : screen.path;
  }

  /** Follows the address while the gallery is on the screen. */
  follow(): () => void {
    // Where there is no Navigation API, nobody else hears of Back.
    const back = () => (screen.query = parseAddress(location.href)?.query ?? screen.query);
    const isAlone = typeof navigation === 'undefined';
    if (isAlone) addEventListener('popstate', back);
    $effect(() => {
      const isNeeded = this.isOpen || this.query !== '';
      void [this.query, isNeeded];
      untrack(() => void (isNeeded ? this.look() : this.#rest()));
    });
    return () => {
      this.#turn++;
      if (isAlone) removeEventListener('popstate', back);
    };
  }

  #rest(): void {
    this.#turn++;
    this.#isSeen = true;
    this.hasFailed = false;
    this.playUrl = undefined;
  }

  async look(): Promise<void> {
    const turn = ++this.#turn;
    const isWanted = () => turn === this.#turn;
    try {
      const found = await findPhotos(this.page, this.filter, isWanted);
      if (!found || !isWanted()) return;
      this.hasFailed = false;
      this.found = found;
      this.#isSeen = true;
      if (this.isOpen) this.facets = await runInSlices(countFacets(found.facets, found.failed), isWanted);
      await found.data.shelf.load([0]);
      const first = found.data.shelf.get(0);
      if (isWanted()) this.playUrl = first && this.shown && playLink(first, this.set);
    } catch {
      if (isWanted()) this.hasFailed = true;
    }
  }

  /** `pass`: the reader is on the way to something else, and Back does not lead here. */
  want(filter: GalleryFilter, pass = false): void {
    if (!pass && typeof navigation !== 'undefined') rememberScroll();
    const address = filteredAddress(screen.path, filter);
    writeAddress(address, pass ? 'replace' : 'push');
    screen.query = parseSet(address).query;
    flushSync();
  }

  toggle(name: FacetName, key: string): void {
    this.want(toggleValue(this.filter, name, key));
  }

  /** All photos again. */
  clear(): void {
    this.want({ chosen: {}, words: '' });
  }
}
