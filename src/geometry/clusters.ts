import Supercluster from 'supercluster';
import type { Box } from './box.ts';
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
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );
  return {
    pinsIn: (box, zoom) => index.getClusters(wrapBox(box), zoom).map(makePin),
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

function makePin({ geometry, properties }: Feature): Pin {
  const [lon = 0, lat = 0] = geometry.coordinates;
  if (!('cluster' in properties)) {
    return { lat, lon, first: properties.index, count: 1, key: String(properties.index) };
  }
  const { first, point_count: count, cluster_id: cluster } = properties;
  return { lat, lon, first, count, cluster, key: `${first}+${count}@${lat},${lon}` };
}

/** Supercluster takes −180…180, west greater than east across the 180° meridian. */
function wrapBox([west, south, east, north]: Box): [number, number, number, number] {
  if (east - west >= 360) return [-180, south, 180, north];
  const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
  return [wrap(west), south, wrap(east), north];
}
