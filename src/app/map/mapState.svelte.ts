import type { Box } from '../../geometry/box.ts';
import type { MapPage } from '../page.ts';
import { parseAddress } from '../shell/address.ts';
import { writeAddress } from '../shell/overlay.ts';
import { parseSet } from '../shell/photoSet.ts';
import { screen } from '../shell/screen.svelte.ts';
import { makeTimeQuery } from './index/timeQuery.ts';
import type { SelectedPhoto } from './leaflet/makeMapView.ts';
import { parseDay, parsePlace, writeMapAddress, type MapPlace } from './mapAddress.ts';
import { openMapData } from './mapData.ts';
import { placedPhotos } from './placedPhotos.ts';
import type { Run } from './runs.ts';
import type { TimeBins, TimeRange } from './timeBins.ts';

/** Milliseconds between two addresses written: browsers take more for a flood. */
const pause = 400;

/** What a map shows now: where it looks, which photos are in view, which time is chosen, which photo the address names. */
export class MapState {
  readonly #page: MapPage;
  /** Numbers of the photos in view; undefined before the map has come. */
  inView: readonly Run[] | undefined = $state.raw();
  /** How many there are of the chosen time, in view or not. */
  shown: number;
  selected: SelectedPhoto | undefined = $state.raw();
  /** What is on the time axis, and what is chosen of it. */
  bins: TimeBins | undefined = $state.raw();
  range: TimeRange | undefined = $state.raw();
  /** Numbers of the photo with the pointer or the focus in the list, and of the one whose pin is under the pointer. */
  lit: number | undefined = $state();
  hovered: number | undefined = $state();
  /** Told to those who hear the page. */
  announced = $state('');
  readonly place = $derived(parsePlace(screen.query));
  readonly day = $derived(parseDay(screen.query));
  #asked = 0;
  #looked: { readonly place: MapPlace; readonly box: Box; readonly moved: boolean } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #written = 0;

  constructor(page: MapPage) {
    this.#page = page;
    this.shown = $state(page.placed);
  }

  /** Finds the photo of `?photo=`: a slug, on the map of all trips an id. */
  async select(asked: string | null): Promise<void> {
    const still = this.place !== undefined;
    const listed = placedPhotos(this.#page.photos);
    const at = listed.findIndex(({ id }) => id === asked || id.endsWith(`/${asked}`));
    const known = listed[at];
    if (known) this.selected = { ...known.spot, number: at, still };
    else this.selected = undefined;
    if (known || asked === null || !this.#page.beyond) return;
    const { index, shelf } = openMapData(this.#page);
    const number = await index.find(asked);
    if (number === undefined) return;
    await shelf.load([number]);
    const photo = shelf.get(number);
    if (photo) this.selected = { ...photo.spot, number, still };
  }

  look(place: MapPlace, box: Box, moved: boolean): void {
    this.#looked = { place, box, moved };
    this.#timer ??= setTimeout(() => this.write(), Math.max(0, this.#written + pause - performance.now()));
    void this.list();
  }

  /** Lists what is in view; again when another time is chosen. */
  async list(): Promise<void> {
    if (!this.#looked) return;
    const { box } = this.#looked;
    const asked = ++this.#asked;
    const { index } = openMapData(this.#page);
    const when = makeTimeQuery(this);
    const isChosen = this.day !== undefined || this.range !== undefined;
    const found = await Promise.all([
      index.inView({ box, ...when }),
      isChosen ? index.count(when) : this.#page.placed,
    ]).catch(() => undefined);
    if (asked === this.#asked && found) [this.inView, this.shown] = found;
  }

  /** Counts the photos of the day, or of all, for the time axis; where that cannot be loaded, the axis stays as it is. */
  async countTimes(): Promise<void> {
    const { day } = this;
    if (this.#page.time === undefined) return;
    const bins = await openMapData(this.#page)
      .index.bins(day)
      .catch(() => this.bins);
    if (day === this.day) this.bins = bins;
  }

  /** Writes where the map looks into the address, once the reader has moved it. */
  write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#written = performance.now();
    // A photo that lies over the map has the address meanwhile.
    const here = parseAddress(location.href);
    if (!this.#looked?.moved || here?.path !== screen.path) return;
    writeAddress(writeMapAddress(here.path, here.query, { place: this.#looked.place, day: this.day }));
  }

  /**
   * Shows the photos of one day or of all, and where they are; Back leads to what was shown before.
   *
   * @param passing the day that is left was only come through, and is none to come back to
   */
  chooseDay(day: string | undefined, passing = false): void {
    this.range = undefined;
    const here = parseAddress(location.href);
    if (!here) return;
    const address = writeMapAddress(here.path, here.query, { day });
    writeAddress(address, passing ? 'replace' : 'push');
    screen.query = parseSet(address).query;
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
