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
  const pack = (most: number) => packZooms(clusters, positions, lookOf, most);
  return { page: pack(mostPins.page), overview: pack(mostPins.overview) };
}

function packZooms(
  clusters: Clusters,
  positions: readonly LatLon[],
  lookOf: (number: number) => PhotoLook,
  most: number,
): PackedPins {
  const shown = new Map<number, number>();
  const indexOf = (cover: number) => {
    const index = shown.get(cover) ?? shown.size;
    shown.set(cover, index);
    return index;
  };
  const zooms: PackedZoom[] = [];
  let total = 0;
  for (let zoom = 0; zoom <= nearest; zoom++) {
    const pins = clusters.pinsIn([-180, -90, 180, 90], zoom);
    total += pins.length;
    if (total > most) break;
    const boxOf = ({ cluster, cover }: Pin) =>
      roughBox(
        (cluster === undefined ? [cover] : clusters.members(cluster)).flatMap((at) => positions[at] ?? []),
      );
    zooms.push({
      pins: packPositions(pins, units),
      counts: packColumn(pins.map(({ count }) => count)),
      covers: packColumn(pins.map(({ cover }) => cover)),
      looks: packColumn(pins.map(({ cover }) => indexOf(cover))),
      boxes: packColumn(pins.flatMap((pin) => boxOf(pin).map((degrees) => Math.round(degrees * units)))),
      splits: packColumn(
        pins.map(({ cluster }) => (cluster === undefined ? 0 : (clusters.splitZoom(cluster) ?? 0))),
      ),
    });
  }
  return { zooms, looks: packLooks([...shown.keys()].map(lookOf)) };
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
