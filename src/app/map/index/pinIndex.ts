import type { Box } from '../../../geometry/box.ts';
import { computeBox } from '../../../geometry/computeBox.ts';
import type { OverviewPin } from '../columns/overview.ts';
import type { PhotoLook } from '../columns/photoLook.ts';
import { makeLiveClusters, type LiveClusters } from './liveClusters.ts';
import { fullest, nearestOf, seeIn, toSeen, type SeenPin } from './seenPin.ts';
import type { Shards } from './shards.ts';
import { isOfAllTimes, type Query } from './timeQuery.ts';

/** What a pin opens into. */
export interface OpenedPin {
  readonly box: Box;
  /** Zoom at which it falls apart; undefined where it never does. */
  readonly splitZoom?: number;
  /** Numbers of its photos in order; only of one that never falls apart. */
  readonly numbers: readonly number[];
}

/**
 * The pins of a map, and what they stand for. Low zooms are answered from what the build clustered; nearer ones from the
 * shards that the view has come to, which are loaded then. Knows no DOM, so that it lives in a worker.
 */
export class PinIndex {
  readonly #shards: Shards;
  readonly #overview: readonly (readonly OverviewPin[])[];
  #live: LiveClusters | undefined;
  #liveOf = '';

  constructor(shards: Shards, overview: readonly (readonly OverviewPin[])[] = []) {
    this.#shards = shards;
    this.#overview = overview;
  }

  /** The fullest pins in a box at a whole zoom. */
  async pins(query: Query, zoom: number): Promise<SeenPin[]> {
    const known = isOfAllTimes(query) ? this.#overview[zoom] : undefined;
    if (known) return seeIn(query.box, known);
    const live = await this.#liveAt(query);
    return Promise.all(
      fullest(live.clusters.pinsIn(query.box, zoom)).map(async (pin) => {
        const cover = live.numbers[pin.cover] ?? 0;
        return { ...toSeen({ ...pin, cover }), look: await this.#lookOf(cover) };
      }),
    );
  }

  async open(pin: Pick<SeenPin, 'cover' | 'count'>, zoom: number): Promise<OpenedPin> {
    const known = this.#overview[zoom]?.find(
      ({ cover, count }) => cover === pin.cover && count === pin.count,
    );
    if (known?.splitZoom !== undefined) return { box: known.box, splitZoom: known.splitZoom, numbers: [] };
    if (known) await this.#liveAt({ box: known.box });
    return this.#openLive(pin, zoom);
  }

  async #openLive(pin: Pick<SeenPin, 'cover' | 'count'>, zoom: number): Promise<OpenedPin> {
    const live = this.#live;
    const found = live?.clusters
      .pinsIn([-180, -90, 180, 90], zoom)
      .find(({ cover, count }) => live.numbers[cover] === pin.cover && count === pin.count);
    if (!live || !found) return this.#openSingle(pin.cover);
    const indices = found.cluster === undefined ? [found.cover] : live.clusters.members(found.cluster);
    const box = computeBox(indices.flatMap((index) => live.positions[index] ?? [])) ?? [0, 0, 0, 0];
    const splitZoom = found.cluster === undefined ? undefined : live.clusters.splitZoom(found.cluster);
    if (splitZoom !== undefined) return { box, splitZoom, numbers: [] };
    return { box, numbers: indices.flatMap((index) => live.numbers[index] ?? []) };
  }

  async #openSingle(number: number): Promise<OpenedPin> {
    const at = await this.#shards.position(number);
    return { box: at ? [at.lon, at.lat, at.lon, at.lat] : [0, 0, 0, 0], numbers: [number] };
  }

  /** The pin in view that stands for a photo. */
  async pinOf(number: number, query: Query, zoom: number): Promise<string | undefined> {
    const at = await this.#shards.position(number);
    if (!at) return undefined;
    const known = isOfAllTimes(query) ? this.#overview[zoom] : undefined;
    if (known) return nearestOf(known, at)?.key;
    const { clusters, numbers } = await this.#liveAt(query);
    const pin = clusters
      .pinsIn(query.box, zoom)
      .find((one) =>
        one.cluster === undefined
          ? numbers[one.cover] === number
          : clusters.members(one.cluster).some((index) => numbers[index] === number),
      );
    return pin && toSeen({ ...pin, cover: numbers[pin.cover] ?? 0 }).key;
  }

  async #lookOf(number: number): Promise<PhotoLook> {
    const shard = this.#shards.of(number);
    return (await shard?.looks())?.[number - (shard?.first ?? 0)] ?? { id: '', thumbnails: [] };
  }

  /** Clusters of all that is loaded, once everything is that the box touches. */
  async #liveAt({ box, ...when }: Query): Promise<LiveClusters> {
    await this.#shards.find(this.#shards.touching(box), when);
    const found = await this.#shards.find(this.#shards.loaded, when);
    const { days, range } = when;
    const key = `${found.map(({ shard }) => shard.first).join()} ${days?.from}–${days?.to} ${range?.from}–${range?.to}`;
    if (this.#live && this.#liveOf === key) return this.#live;
    this.#liveOf = key;
    return (this.#live = makeLiveClusters(found));
  }
}
