import { makeClusters, type Clusters } from '../../../geometry/clusters.ts';
import type { LatLon } from '../../../geometry/distance.ts';
import { clustering } from '../columns/clustering.ts';
import type { FoundShard } from './shards.ts';

/** Clusters, and which photos their points are. */
export interface LiveClusters {
  readonly clusters: Clusters;
  readonly numbers: readonly number[];
  readonly positions: readonly LatLon[];
}

/** Clusters of the photos of a time that are loaded. */
export function makeLiveClusters(found: readonly FoundShard[]): LiveClusters {
  const numbers: number[] = [];
  const positions: LatLon[] = [];
  const preferred = new Set<number>();
  for (const { shard, loaded, isWithin } of found) {
    const covers = new Set(loaded.covers);
    loaded.positions.forEach((position, index) => {
      if (!isWithin(index)) return;
      if (covers.has(index)) preferred.add(positions.length);
      numbers.push(shard.first + index);
      positions.push(position);
    });
  }
  const clusters = makeClusters(positions, { ...clustering, isPreferred: (index) => preferred.has(index) });
  return { clusters, numbers, positions };
}
