import { computeDistance, type LatLon } from '../../geometry/distance.ts';
import { groupBy } from '../groupBy.ts';
import type { Photo } from '../photo.ts';
import { computeInstant, computeLocalDay } from '../wallTime.ts';
import type { TurnRule } from './findTurn.ts';
import type { HomeZone } from './homeZone.ts';
import type { Stretch } from './listUnseenStretches.ts';
import { shortenPiece } from './shortenPiece.ts';
import { splitAtZones } from './splitAtZones.ts';

/** In radii of a hole: farther away a photo from a stretch of a track that is not shown stands for itself. */
const near = 3;
/** In radii of a hole: photos nearer to each other are one stop, as no direction leads from one to the other. */
const least = 0.075;
/** The last stop of a day points nowhere. */
const rule: TurnRule = { least: 0, closedTo: near };

interface Item {
  /** Path inside the trip. */
  readonly file: string;
  readonly photo: Photo;
}

/** Where one or more photos were taken, one after the other. */
interface Stop extends LatLon {
  readonly files: string[];
}

/**
 * Files of photos whose positions would lead into a hole as an uncut track does: those taken near it during stretches of
 * tracks that are not shown, and those on the way of a day out of it and into it, from photo to photo, up to the first
 * one from which the next ones do not point back.
 *
 * @param items in order of time
 */
export function findGiveaways(
  items: readonly Item[],
  unseen: readonly Stretch[],
  zones: readonly HomeZone[],
): ReadonlySet<string> {
  if (zones.length === 0) return new Set();
  const during = items.filter(({ photo }) => isNear(photo, zones) && isDuring(photo, unseen));
  const days = groupBy(items, ({ photo }) => computeLocalDay(photo.taken));
  return new Set([
    ...during.map(({ file }) => file),
    ...[...days.values()].flatMap((day) => findLeading(day, zones)),
  ]);
}

const isNear = ({ spot }: Photo, zones: readonly HomeZone[]) =>
  spot !== undefined && zones.some((zone) => computeDistance(spot, zone) < near * zone.radius);

function isDuring({ taken }: Photo, stretches: readonly Stretch[]): boolean {
  const instant = taken && computeInstant(taken);
  return instant !== undefined && stretches.some(({ from, to }) => from <= instant && instant <= to);
}

function findLeading(day: readonly Item[], zones: readonly HomeZone[]): string[] {
  const reach = least * Math.min(...zones.map(({ radius }) => radius));
  return splitAtZones(groupStops(day, reach), zones).flatMap((piece) => {
    const shown = new Set(shortenPiece(piece, zones, rule));
    return piece.points.filter((stop) => !shown.has(stop)).flatMap(({ files }) => files);
  });
}

function groupStops(day: readonly Item[], reach: number): readonly Stop[] {
  const stops: Stop[] = [];
  for (const { file, photo } of day) {
    const [last, { spot }] = [stops.at(-1), photo];
    if (!spot) continue;
    if (last && computeDistance(last, spot) < reach) last.files.push(file);
    else stops.push({ lat: spot.lat, lon: spot.lon, files: [file] });
  }
  return stops;
}
