import { cacheFolder } from '../pipeline/cacheFolder.ts';
import { findTripAreas, type TripAreas } from '../pipeline/findTripAreas.ts';
import { extractArchive, type ExtractPlan } from '../pipeline/pmtiles/extractArchive.ts';
import { checkFree } from '../pipeline/pmtiles/placeNew.ts';
import { useCache } from '../pipeline/useCache.ts';
import { openTerminal } from './terminal.ts';

export interface MapFlags {
  readonly from: string;
  readonly to: string;
  readonly library: string;
  readonly maxZoom: number;
  /** Kilometres. */
  readonly margin: number;
  /** Megabytes. */
  readonly maxSize: number;
  readonly dryRun?: boolean;
  readonly cache?: string;
}

/** `pinhole map` */
export async function map(named: string, flags: MapFlags): Promise<void> {
  const terminal = openTerminal();
  const { from, to, maxZoom, dryRun = false } = flags;
  await checkFree(to);
  const cache = flags.cache ?? cacheFolder();
  const reading = { cache, library: flags.library, margin: flags.margin * 1000 };
  const trip = await useCache(cache, () =>
    findTripAreas(named, { ...reading, onProgress: terminal.onProgress }),
  );
  let total = 0;
  await extractArchive({
    from,
    to,
    dryRun,
    boxes: trip.areas,
    maxZoom,
    maxSize: flags.maxSize * 1e6,
    onPlan(plan) {
      total = plan.fetched;
      terminal.print(describePlan(trip, plan, flags));
    },
    onProgress: (done) => terminal.onProgress({ step: 'fetching', done: kilo(done), total: kilo(total) }),
  });
  if (!dryRun) terminal.print(`${to}: written. Where its data is OpenStreetMap's, the map names that.`);
}

const kilo = (bytes: number) => Math.ceil(bytes / 1000);
const formatBytes = (bytes: number) => (bytes < 1e5 ? `${kilo(bytes)} kB` : `${(bytes / 1e6).toFixed(1)} MB`);

/** `Shanghai, June 2019: 312 tiles to zoom 14 in 2 areas, 11.2 MB in 14 requests` */
function describePlan({ title, areas }: TripAreas, plan: ExtractPlan, { maxZoom }: MapFlags): string {
  const lines = [
    `${title}: ${plan.tiles} tiles to zoom ${plan.maxZoom} in ${count(areas.length, 'area')}, ` +
      `${formatBytes(plan.size)} in ${count(plan.requests, 'request')}`,
  ];
  if (plan.maxZoom < maxZoom) lines.push(`The archive goes to zoom ${plan.maxZoom}.`);
  if (plan.beyond.length > 0)
    lines.push(`${count(plan.beyond.length, 'area')} of the trip lie beyond the archive, and are left out.`);
  if (plan.done > 0) lines.push(`${formatBytes(plan.done)} of them are here already.`);
  return lines.join('\n');
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
