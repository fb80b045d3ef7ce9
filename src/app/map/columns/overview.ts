import type { Box } from '../../../geometry/box.ts';
import { makeClusters, type Clusters, type Pin } from '../../../geometry/clusters.ts';
import type { LatLon } from '../../../geometry/distance.ts';
import { packColumn, unpackColumn } from '../../../geometry/packNumbers.ts';
import { packPositions, unpackPositions, type PackedPositions } from '../../../geometry/packPositions.ts';
import { roughBox } from '../../../geometry/roughBox.ts';
import type { PackedDayCounts } from './dayCounts.ts';
import { packLooks, unpackLooks, type PackedLooks } from './packLooks.ts';
import type { PhotoLook } from './photoLook.ts';
import { clustering } from './clustering.ts';

/** A pin of a zoom that was clustered by the build. */
export interface OverviewPin extends LatLon {
  /** Number of the photo that is shown for it. */
  readonly cover: number;
  readonly look: PhotoLook;
  readonly count: number;
  /** Around all its photos. */
  readonly box: Box;
  /** Zoom at which it falls apart; undefined where it never does. */
  readonly splitZoom?: number;
}

/** Pins of low zooms, from zoom 0 on. */
export interface PackedPins {
  readonly zooms: readonly PackedZoom[];
  readonly looks: PackedLooks;
}

/** What a map page loads first: the pins of low zooms, and where everything else lies. */
export interface PackedOverview extends PackedPins {
  /** In order of time. */
  readonly shards: readonly ListedShard[];
}

/** What a page has of its map: the pins that it shows before anything is loaded, and the address of the overview. */
export interface MapAddress {
  readonly overview: string;
  readonly pins: PackedPins;
}

export interface ListedShard {
  /** Addresses of its columns and of its photos' times (`shardTimes.ts`). */
  readonly url: string;
  readonly times: string;
  /** Of photos. */
  readonly count: number;
  /** Around them in hundredths of a degree. */
  readonly box: Box;
  readonly days: PackedDayCounts;
}

interface PackedZoom {
  /** To a hundredth of a degree: less than two pixels. */
  readonly pins: PackedPositions;
  readonly counts: string;
  /** Numbers of photos. */
  readonly covers: string;
  /** Indices into the looks. */
  readonly looks: string;
  /** West, south, east and north in hundredths, pin by pin. */
  readonly boxes: string;
  /** 0 for never. */
  readonly splits: string;
}

/** The nearest zoom at which a hundredth of a degree does not show. */
const nearest = 8;
/** Of all zooms together. */
const mostPins = { page: 150, overview: 1500 };
const units = 100;

/** The pins of low zooms, as many as are worth sending ahead, and of these as many as stand in the page itself. */
export function packPins(
  positions: readonly LatLon[],
  covers: ReadonlySet<number>,
  lookOf: (number: number) => PhotoLook,
): Readonly<Record<keyof typeof mostPins, PackedPins>> {
  const clusters = makeClusters(positions, { ...clustering, isPreferred: (index) => covers.has(index) });
  const looks = new Map<number, PhotoLook>();
  const describe = ({ lat, lon, cover, count, cluster }: Pin): OverviewPin => {
    const look = looks.get(cover) ?? lookOf(cover);
    looks.set(cover, look);
    const members = cluster === undefined ? [cover] : clusters.members(cluster);
    const splitZoom = cluster === undefined ? undefined : clusters.splitZoom(cluster);
    const box = roughBox(members.flatMap((at) => positions[at] ?? []));
    return { lat, lon, cover, look, count, box, ...(splitZoom !== undefined && { splitZoom }) };
  };
  const zooms = takeUpTo(mostPins.overview, clusterZooms(clusters)).map((pins) => pins.map(describe));
  return { page: packZooms(takeUpTo(mostPins.page, zooms)), overview: packZooms(zooms) };
}

function* clusterZooms(clusters: Clusters): Generator<readonly Pin[]> {
  for (let zoom = 0; zoom <= nearest; zoom++) yield clusters.pinsIn([-180, -90, 180, 90], zoom);
}

/** The first lists that together have no more than so many items. */
function takeUpTo<Item>(most: number, lists: Iterable<readonly Item[]>): (readonly Item[])[] {
  const taken: (readonly Item[])[] = [];
  let total = 0;
  for (const list of lists) {
    total += list.length;
    if (total > most) break;
    taken.push(list);
  }
  return taken;
}

function packZooms(zooms: readonly (readonly OverviewPin[])[]): PackedPins {
  const shown = new Map<PhotoLook, number>();
  const indexOf = (look: PhotoLook) => {
    const index = shown.get(look) ?? shown.size;
    shown.set(look, index);
    return index;
  };
  const packed = zooms.map((pins) => ({
    pins: packPositions(pins, units),
    counts: packColumn(pins.map(({ count }) => count)),
    covers: packColumn(pins.map(({ cover }) => cover)),
    looks: packColumn(pins.map(({ look }) => indexOf(look))),
    boxes: packColumn(pins.flatMap(({ box }) => box.map((degrees) => Math.round(degrees * units)))),
    splits: packColumn(pins.map(({ splitZoom = 0 }) => splitZoom)),
  }));
  return { zooms: packed, looks: packLooks([...shown.keys()]) };
}

/** The pins of each zoom from 0 on. */
export function unpackPins({ zooms, looks }: PackedPins): OverviewPin[][] {
  const shown = unpackLooks(looks);
  return zooms.map((zoom) => {
    const [counts, covers, look, boxes, splits] = [
      zoom.counts,
      zoom.covers,
      zoom.looks,
      zoom.boxes,
      zoom.splits,
    ].map(unpackColumn) as [number[], number[], number[], number[], number[]]; // five in, five out
    return unpackPositions(zoom.pins).map((at, index) => ({
      ...at,
      cover: covers[index] ?? 0,
      look: shown[look[index] ?? 0] ?? { id: '', thumbnails: [] },
      count: counts[index] ?? 0,
      box: boxes.slice(4 * index, 4 * index + 4).map((each) => each / units) as unknown as Box, // four each
      ...(splits[index] && { splitZoom: splits[index] }),
    }));
  });
}
