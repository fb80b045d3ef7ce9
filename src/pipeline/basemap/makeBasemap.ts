import { growBox, type Box } from '../../geometry/box.ts';
import type { BasemapData } from '../../geometry/basemapData.ts';
import { groupBoxes, joinNear } from '../../geometry/groupBoxes.ts';
import type { LatLon } from '../../geometry/distance.ts';
import { keepBytes } from './keepBytes.ts';
import { region, trip, world, type Tier } from './tiers.ts';

export interface BasemapOptions {
  /** Of the site, BCP 47: names of countries and, where it is Chinese, of large towns are written in it. */
  readonly language: string;
  /** Of countries; without them where false. */
  readonly borders?: boolean;
  readonly countryLabels?: boolean;
  /** Folder that keeps what was made. */
  readonly cache: string;
}

/** A finer part of the map. */
export interface BasemapArea {
  readonly bytes: Uint8Array;
  readonly box: Box;
  /** Zoom from which it is drawn. */
  readonly from: number;
}

/** The map that comes with the site: JSON files of `BasemapData`, the same bytes for the same input. */
export interface Basemap {
  readonly world: Uint8Array;
  /** Coarser ones first. */
  readonly areas: readonly BasemapArea[];
}

/** The whole world in outline, and in detail around the boxes where trips went (see `makeTripBoxes`). */
export async function makeBasemap(boxes: readonly Box[], options: BasemapOptions): Promise<Basemap> {
  const globe = await makePart(world, [-180, -90, 180, 90], options);
  const areas: BasemapArea[] = [];
  for (const tier of [region, trip]) {
    const grown = boxes.map((box) => growBox(box, tier.reach).map(Math.round) as unknown as Box);
    for (const box of joinNear(grown, { gap: 0, size: tier.size })) {
      areas.push({ bytes: await makePart(tier, box, options), box, from: tier.from });
    }
  }
  return { world: globe, areas };
}

/** The boxes of `makeBasemap` for all published positions, photos' and tracks'. */
export function makeTripBoxes(points: readonly LatLon[]): Box[] {
  return groupBoxes(points, { gap: 6, size: 14 });
}

async function makePart(tier: Tier, box: Box, { cache, ...options }: BasemapOptions): Promise<Uint8Array> {
  const { language, borders = true, countryLabels = true } = options;
  return keepBytes(cache, { tier, box, language, borders, countryLabels }, async () => {
    const { makeBasemapData } = await import('./makeBasemapData.ts');
    const data: BasemapData = makeBasemapData(tier, box, { language, borders, countryLabels });
    return new TextEncoder().encode(JSON.stringify(data));
  });
}
