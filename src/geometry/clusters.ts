import Supercluster from 'supercluster';
import type { Box } from './box.ts';
import { computeBox } from './computeBox.ts';
import type { LatLon } from './distance.ts';

/** What stands at one spot of a map at one zoom: one point, or several too near to be told apart. */
export interface Pin extends LatLon {
  /** Stays the same while it shows the same points. */
  readonly key: string;
  /** Indices of the points it stands for, in their order; all of them only from `members`. */
  readonly first: number;
  readonly count: number;
  /** Present where it stands for several: names it to `members` and `splitZoom`. */
  readonly cluster?: number;
}

export interface Clusters {
  /** What is seen of the box, whose east may exceed 180, at a whole zoom. */
  pinsIn(box: Box, zoom: number): Pin[];
  /** Indices of a cluster's points in their order. */
  members(cluster: number): number[];
  /** Zoom at which a cluster falls apart; undefined where it never does. */
  splitZoom(cluster: number): number | undefined;
}

interface Options {
  /** Pixels within which points become one pin. */
  readonly radius: number;
  /** The map's nearest zoom. */
  readonly maxZoom: number;
}

interface Single {
  readonly index: number;
}
interface Several {
  readonly first: number;
}

/** Points never change; a filter makes new clusters. Plain values in and out, so that it may live in a worker. */
export function makeClusters(points: readonly LatLon[], { radius, maxZoom }: Options): Clusters {
  // What is clustered is the plane from 180° W to 180° E, so it is turned until no point is near its ends.
  const box = computeBox(points) ?? [0, 0, 0, 0];
  const turn = (box[0] + box[2]) / 2;
  const index = new Supercluster<Single, Several>({
    radius,
    extent: 256,
    maxZoom,
    map: ({ index }) => ({ first: index }),
    reduce: (all, one) => {
      Object.assign(all, { first: Math.min(all.first, one.first) });
    },
  }).load(
    points.map(({ lat, lon }, at) => ({
      type: 'Feature',
      properties: { index: at },
      geometry: { type: 'Point', coordinates: [wrap(lon - turn), lat] },
    })),
  );
  return {
    pinsIn: (box, zoom) =>
      index.getClusters(turnBox(box, turn), zoom).map((feature) => makePin(feature, turn)),
    members: (cluster) =>
      index
        .getLeaves(cluster, Infinity)
        .map(({ properties }) => properties.index)
        .sort((a, b) => a - b),
    splitZoom: (cluster) => {
      const zoom = index.getClusterExpansionZoom(cluster);
      return zoom > maxZoom ? undefined : zoom;
    },
  };
}

type Feature = ReturnType<Supercluster<Single, Several>['getClusters']>[number];

function makePin({ geometry, properties }: Feature, turn: number): Pin {
  const [turned = 0, lat = 0] = geometry.coordinates;
  const lon = wrap(turned + turn);
  if (!('cluster' in properties)) {
    return { lat, lon, first: properties.index, count: 1, key: String(properties.index) };
  }
  const { first, point_count: count, cluster_id: cluster } = properties;
  return { lat, lon, first, count, cluster, key: `${first}+${count}@${lat},${lon}` };
}

/** Supercluster takes −180…180, west greater than east across the 180° meridian. */
function turnBox([west, south, east, north]: Box, turn: number): [number, number, number, number] {
  if (east - west >= 360) return [-180, south, 180, north];
  return [wrap(west - turn), south, wrap(east - turn), north];
}

const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
