import { flushSync, tick } from 'svelte';
import { rowOf } from '../../geometry/rows/findRows.ts';
import type { DaysLayout } from '../../geometry/rows/layoutDays.ts';
import type { ListedPhotos, PhotoView } from '../page.ts';
import { nextTask } from '../nextTask.ts';
import { ratioNumber } from '../photo/classes.ts';
import { mostListed } from '../views/photoAddresses.ts';
import { offerPlaces, settleScroll, type PlaceKeeper } from '../shell/scroll.ts';
import { findAnchor, findListedAnchor, placeOfAnchor, placeOfListedAnchor, type Anchor } from './anchor.ts';
import { chooseRows, photosOf, type ChosenRows } from './chooseRows.ts';
import { cutDays } from './cutDays.ts';
import { findShownDays, type ShownDay, type Span, type Tile } from './findShownDays.ts';
import { knownGallery, openGallery, type GalleryData } from './galleryData.ts';
import { bar, galleryFrame } from './galleryFrame.ts';
import { growRows } from './growRows.ts';
import { knownLayout, layoutGallery } from './layoutGallery.ts';
import { phone } from './phone.ts';
import { makeRowClasses } from './rowClasses.ts';
import { releaseOf } from './releaseOf.ts';
import { readRem, watchLetters } from './watchLetters.ts';

/** A step of scrolling by more than this part of the screen is too fast for pictures; those wait for some calm. */
const fastStep = 1 / 3;
/** Milliseconds. */
const calm = 120;

/**
 * What of a gallery is in the document. Of few photos all are, in rows that the browser makes; of many those near
 * what is seen, each where its row is: script knows the place of every one from their shapes alone.
 */
export class Gallery implements PlaceKeeper {
  readonly page: ListedPhotos;
  readonly #headings: boolean;
  data: GalleryData | undefined = $state.raw();
  /** What script lays out; it is made beside the document until it stands in the place of what the build printed. */
  #made: DaysLayout | undefined = $state.raw();
  #stands = $state.raw(true);
  /** Pixels of the gallery above the upper edge of the screen. */
  top = $state.raw(0);
  /** Indices of the rows that are in the document, and of those whose pictures may be. */
  #rows: Span = $state.raw([0, 0]);
  #calm: Span = $state.raw([0, 0]);
  /** Those that are to be in the document. */
  #chosen: ChosenRows = { seen: [0, 0], near: [0, 0] };
  /** Grows whenever details have come. */
  #loaded = $state.raw(0);
  #focused: number | undefined = $state.raw();
  /** A printer is given the photos that the page has in itself. */
  #isPrinted = $state.raw(false);
  #element: HTMLElement | undefined;
  #width = 0;
  #rem = 0;
  #laying = 0;
  /** Where the last look was, so that the next one knows how fast the reader is. */
  #lastTop = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #growing: ReturnType<typeof setTimeout> | undefined;

  /** @param data all of it, where it is known */
  constructor(page: ListedPhotos, headings: boolean, data?: GalleryData) {
    this.page = page;
    this.#headings = headings;
    if (!this.isMany || typeof document === 'undefined') return;
    this.data = data ?? knownGallery(page);
    const known = this.data && knownLayout(this.data.columns, innerWidth, readRem());
    if (!known) return;
    this.#made = known.layout;
    this.#width = known.width;
    this.#rem = known.rem;
    this.#look(scrollY, true);
  }

  get isMany(): boolean {
    return this.page.beyond !== undefined || this.count > mostListed;
  }

  /** Where photos stand; absent while they stand as the build printed them. */
  get layout(): DaysLayout | undefined {
    return this.#stands ? this.#made : undefined;
  }

  /** Where photos are put, as long as script says so and not the browser. */
  get placed(): DaysLayout | undefined {
    return this.#isPrinted ? undefined : this.#made;
  }

  /** Its photos are made beside the document: a browser loads none there that is not needed at once. */
  get isAside(): boolean {
    return this.#made !== undefined && !this.#stands;
  }

  get count(): number {
    return this.page.beyond?.total ?? this.page.photos.length;
  }

  readonly shown: readonly ShownDay[] = $derived.by(() =>
    this.placed && this.data
      ? findShownDays(this.placed, this.data.columns, this.#rows, this.#focused)
      : this.#listed(),
  );

  photo(number: number): PhotoView | undefined {
    void this.#loaded;
    return this.data?.shelf.get(number) ?? this.page.photos[number];
  }

  /** Whether a picture may be loaded and drawn now. */
  isCalm({ row }: Tile): boolean {
    return this.#isPrinted || row === undefined || (row >= this.#calm[0] && row < this.#calm[1]);
  }

  #listed(): ShownDay[] {
    const { days, photos, beyond } = this.page;
    const listed = cutDays(days, photos.length);
    let first = 0;
    return listed.map((day, at) => {
      const [from, to] = [first, (first += day.count)];
      const ratios = photos.slice(from, to).map((photo) => ratioNumber(photo) / 100);
      const classes = makeRowClasses(ratios, beyond !== undefined && at === listed.length - 1);
      const tiles = classes.photos.map((own, index) => ({
        number: from + index,
        place: index + 1,
        classes: own,
        share: classes.shares[index] ?? 100,
      }));
      return { day, at, tiles, classes: classes.day };
    });
  }

  /** Follows the reader while the gallery is on the screen. */
  follow(element: HTMLElement): () => void {
    this.#element = element;
    this.#stands = !element.hasChildNodes();
    const ends = [offerPlaces(this)];
    if (this.isMany) {
      const sized = new ResizeObserver(() => void this.#fit());
      const scrolled = () => this.#scrolled();
      const print = ({ type }: Event) => {
        this.#isPrinted = type === 'beforeprint';
        flushSync();
      };
      for (const type of printing) addEventListener(type, print);
      sized.observe(element);
      addEventListener('scroll', scrolled, { passive: true });
      ends.push(
        watchLetters(() => void this.#fit()),
        () => sized.disconnect(),
        () => removeEventListener('scroll', scrolled),
        () => printing.forEach((type) => removeEventListener(type, print)),
      );
      void this.#open();
    }
    return () => {
      this.#laying++;
      clearTimeout(this.#timer);
      clearTimeout(this.#growing);
      ends.forEach((end) => end());
    };
  }

  async #open(): Promise<void> {
    // Without the columns the page stays as it was rendered, and days have pages of their own.
    if (!this.data) {
      this.data = await openGallery(this.page).catch(() => undefined);
      await nextTask();
    }
    await this.#fit();
  }

  /** Lays all days out anew where the width or the letters have changed; what the reader looks at stays where it is. */
  async #fit(): Promise<void> {
    const { data } = this;
    const element = this.#element;
    const width = element?.getBoundingClientRect().width ?? 0;
    if (!data || !element || width === 0) return;
    const rem = readRem();
    if (width === this.#width && rem === this.#rem) {
      if (this.#made) this.#scrolled();
      return;
    }
    const isFirst = this.#width === 0;
    [this.#width, this.#rem] = [width, rem];
    const turn = ++this.#laying;
    const frame = galleryFrame({
      width,
      phone: matchMedia(phone).matches,
      rem,
      headings: this.#headings,
    });
    const listed = this.page.beyond ? this.page.photos.length : 0;
    // Nobody waits for it while what the build printed stands there.
    const options = { listed, frame, rem, isUrgent: this.#stands };
    const made = layoutGallery(data.columns, options, () => turn === this.#laying);
    const layout = made instanceof Promise ? await made : made;
    if (isFirst && !this.#stands) await nextTask();
    if (!layout || turn !== this.#laying) return;
    const anchor = isFirst ? undefined : this.readPlace();
    // Those that the page has made itself are there already.
    if (!this.#made && this.#stands && element.hasChildNodes())
      this.#rows = [0, rowOf(layout.rows, this.page.photos.length)];
    this.#made = layout;
    if (anchor) this.showPlace(anchor);
    else if (this.#stands) void tick().then(settleScroll);
    this.#look(this.#top(), true);
  }

  readPlace(): Anchor | undefined {
    const eye = innerHeight / 4;
    // Where the reader has looked last: what stands above the gallery may have another height already.
    const top = this.layout ? this.top : this.#top();
    // Who sees the beginning has come to no photo yet.
    if (!this.#element || top <= 0) return undefined;
    return this.layout ? findAnchor(this.layout, top + eye) : findListedAnchor(this.#element, eye);
  }

  showPlace(place: Anchor): boolean {
    const element = this.#element;
    if (!element || (this.isMany && !this.layout)) return false;
    flushSync();
    const below = this.layout
      ? placeOfAnchor(this.layout, place) - this.#top()
      : placeOfListedAnchor(element, place);
    scrollBy(0, Math.round(below - innerHeight / 4));
    return true;
  }

  /** Pixels of the gallery above the upper edge of the screen. */
  #top(): number {
    return -(this.#element?.getBoundingClientRect().top ?? 0);
  }

  #scrolled(): void {
    const top = this.#top();
    if (this.#made && top !== this.#lastTop) this.#look(top);
  }

  #look(top: number, still = false): void {
    const layout = this.#made;
    if (!layout) return;
    const isFast = !still && Math.abs(top - this.#lastTop) > innerHeight * fastStep;
    this.top = this.#lastTop = top;
    clearTimeout(this.#timer);
    this.#chosen = chooseRows(layout, { top, height: innerHeight, isFast });
    if (this.#stands) this.#grow();
    else this.#growSoon();
    if (isFast) this.#timer = setTimeout(() => this.#look(this.#top(), true), calm);
    else this.#settle();
  }

  /** Brings the rows that are seen into the document, and in later tasks those near them. */
  #grow(): void {
    if (!this.#made) return;
    const { seen } = this.#chosen;
    // Beside the document nobody misses a row: from where it has come to, it grows to what is seen.
    const begun = Math.min(Math.max(this.#rows[0], seen[0]), seen[1]);
    const chosen = this.#stands ? this.#chosen : { seen: [begun, begun] as const, near: seen };
    if (!isSame(this.#rows, chosen.near)) {
      this.#rows = growRows(this.#made, this.#rows, chosen);
      this.#growSoon();
    } else if (!this.#stands && holds(this.#calm, seen)) this.#stand();
  }

  #growSoon(): void {
    this.#growing ??= setTimeout(() => {
      this.#growing = undefined;
      this.#grow();
    });
  }

  /** What is made takes the place of what the build printed, when nothing of that is pressed. */
  #stand(): void {
    const turn = this.#laying;
    const element = this.#element;
    if (element?.matches(':active'))
      return void releaseOf(element).then(() => turn === this.#laying && this.#grow());
    this.#stands = true;
    void tick().then(settleScroll);
    this.#growSoon();
  }

  #settle(): void {
    const { near } = this.#chosen;
    if (!isSame(this.#calm, near)) this.#calm = near;
    void this.#load(near).then(() => whenIdle(() => void this.#loadAhead()));
  }

  #loadAhead(): Promise<void> {
    const [from, to] = this.#chosen.near;
    return this.#load([from - (to - from), to + (to - from)]);
  }

  async #load(rows: Span): Promise<void> {
    const layout = this.#made;
    if (!layout) return;
    const [first, end] = photosOf(layout, rows);
    const numbers = Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
    await this.bring(numbers);
  }

  /** Loads what is not known yet of photos. */
  async bring(numbers: readonly number[]): Promise<void> {
    const { data } = this;
    const missing = numbers.filter((number) => !data?.shelf.get(number));
    if (missing.length === 0) return;
    // What cannot be loaded is asked for again with the next move.
    await data?.shelf.load(missing).catch(() => undefined);
    this.#loaded++;
  }

  /** Scrolls at once to where so many pixels of the gallery are above the upper edge of the screen. */
  goTo(top: number): void {
    scrollBy({ top: top - this.#top(), behavior: 'instant' });
    this.top = this.#top();
  }

  /** Keeps the photo that has the focus in the document, wherever the reader scrolls. */
  keep(number: number | undefined): void {
    this.#focused = number;
  }

  /**
   * Brings a photo into the document and into view: not at all where it is well in view, else to the middle of the
   * screen or just as far as it takes.
   */
  reveal(number: number, where: 'middle' | 'edge'): void {
    const row = this.layout?.rows[rowOf(this.layout.rows, number)];
    if (!row) return;
    const top = row.top - this.#top();
    const room = innerHeight - row.pixels;
    const isAbove = top < bar;
    if (isAbove || top > room - bar)
      scrollBy(0, top - (where === 'middle' ? room / 2 : isAbove ? bar : room - bar));
    this.#look(this.#top(), true);
    flushSync();
  }
}

const holds = ([from, to]: Span, other: Span) => from <= other[0] && other[1] <= to;
const isSame = ([from, to]: Span, other: Span) => from === other[0] && to === other[1];

const printing = ['beforeprint', 'afterprint'] as const;

/** Safari has no idle callbacks. */
const whenIdle = (act: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(act) : setTimeout(act, 200);
