import Supercluster from 'supercluster';
import type { Box } from './box.ts';
import { computeBox } from './computeBox.ts';
import type { LatLon } from './distance.ts';

/** What stands at one spot of a map at one zoom: one point, or several too near to be told apart. */
export interface Pin extends LatLon {
  /** The same key is the same picture. */
  readonly key: string;
  /** Index of the point that is shown for it: a preferred one, else the one nearest to its middle. */
  readonly cover: number;
  readonly count: number;
  /** Present where it stands for several: names it to `members` and `splitZoom`. */
  readonly cluster?: number;
}

export interface Clusters {
  /** What is seen of the box, whose east may exceed 180, at a whole zoom. */
  pinsIn(box: Box, zoom: number): Pin[];
  /** Indices in their order of the points of a cluster that was seen. */
  members(cluster: number): number[];
  /** Zoom at which a cluster falls apart; undefined where it never does. */
  splitZoom(cluster: number): number | undefined;
}

interface Options {
  /** Pixels within which points become one pin. */
  readonly radius: number;
  /** The map's nearest zoom. */
  readonly maxZoom: number;
  /** Whether a point is to be shown for the clusters it is in. */
  readonly isPreferred?: (index: number) => boolean;
}

/** A point by its index, or what it became one pin with. */
type Node = number | Group;
interface Group {
  readonly children: Node[];
  cover?: number;
}
interface Properties {
  node: Node;
}

/** Points never change; a filter makes new clusters. Plain values in and out, so that it may live in a worker. */
export function makeClusters(points: readonly LatLon[], options: Options): Clusters {
  const { radius, maxZoom } = options;
  // What is clustered is the plane from 180° W to 180° E, so it is turned until no point is near its ends.
  const box = computeBox(points) ?? [0, 0, 0, 0];
  const turn = (box[0] + box[2]) / 2;
  const coverOf = makeCoverFinder(points, turn, options.isPreferred);
  let growing: Properties | undefined;
  const index = new Supercluster<Properties, Properties>({
    radius,
    extent: 256,
    maxZoom,
    // It joins the parts of one cluster one after the other into a copy of the first part's properties.
    reduce: (all, one) => {
      if (all !== growing) all.node = { children: [all.node] };
      growing = all;
      (all.node as Group).children.push(one.node); // made a line above
    },
  }).load(
    points.map(({ lat, lon }, at) => ({
      type: 'Feature',
      properties: { node: at },
      geometry: { type: 'Point', coordinates: [wrap(lon - turn), lat] },
    })),
  );
  /** Of the clusters that were asked for. */
  const nodes = new Map<number, Node>();
  return {
    pinsIn: (box, zoom) =>
      index.getClusters(turnBox(box, turn), zoom).map((feature) => {
        const { node } = feature.properties;
        const pin = makePin(feature, turn, coverOf(node));
        if (pin.cluster !== undefined) nodes.set(pin.cluster, node);
        return pin;
      }),
    members: (cluster) => leavesOf(nodes.get(cluster) ?? { children: [] }),
    splitZoom: (cluster) => {
      const zoom = index.getClusterExpansionZoom(cluster);
      return zoom > maxZoom ? undefined : zoom;
    },
  };
}

type Feature = ReturnType<Supercluster<Properties, Properties>['getClusters']>[number];

function makePin({ geometry, properties }: Feature, turn: number, cover: number): Pin {
  const [turned = 0, lat = 0] = geometry.coordinates;
  const lon = wrap(turned + turn);
  if (!('cluster' in properties)) return { lat, lon, cover, count: 1, key: String(cover) };
  const { point_count: count, cluster_id: cluster } = properties;
  return { lat, lon, cover, count, cluster, key: `${cover}+${count}` };
}

/** A node's cover, worked out when it is first seen. */
function makeCoverFinder(
  points: readonly LatLon[],
  turn: number,
  isPreferred: (index: number) => boolean = () => false,
) {
  return (node: Node): number => {
    if (typeof node === 'number') return node;
    if (node.cover !== undefined) return node.cover;
    const indices = leavesOf(node);
    node.cover = indices.find(isPreferred) ?? findCentral(indices, points, turn);
    return node.cover;
  };
}

/** In their order. A cluster of all photos is asked for at every zoom, and nests deeply. */
function leavesOf(node: Node): number[] {
  const leaves: number[] = [];
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'number') leaves.push(next);
    else for (const child of next.children) open.push(child);
  }
  return leaves.sort((a, b) => a - b);
}

/** Degrees by which a point must be nearer to the middle than an earlier one. */
const nearer = 1e-9;

/** The index whose point is nearest to the mean of all. */
function findCentral(indices: readonly number[], points: readonly LatLon[], turn: number): number {
  const spots = indices.map((index) => points[index] ?? { lat: 0, lon: 0 });
  const lat = spots.reduce((sum, spot) => sum + spot.lat, 0) / spots.length;
  const lon = spots.reduce((sum, spot) => sum + wrap(spot.lon - turn), 0) / spots.length;
  let [central, least] = [indices[0] ?? 0, Infinity];
  spots.forEach((spot, at) => {
    const distance = Math.hypot(spot.lat - lat, wrap(spot.lon - turn) - lon);
    if (distance < least - nearer) [central, least] = [indices[at] ?? 0, distance];
  });
  return central;
}

/** Supercluster takes −180…180, west greater than east across the 180° meridian. */
function turnBox([west, south, east, north]: Box, turn: number): [number, number, number, number] {
  if (east - west >= 360) return [-180, south, 180, north];
  return [wrap(west - turn), south, wrap(east - turn), north];
}

const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
