import type { Track } from '../track.ts';
import type { TurnRule } from './findTurn.ts';
import type { HomeZone } from './homeZone.ts';
import { shortenPiece } from './shortenPiece.ts';
import { splitAtZones } from './splitAtZones.ts';

const rule: TurnRule = { least: 0.3, closedTo: 12 };

/**
 * A track without what lies in holes: points inside are gone with all that they say, and no line is drawn through. What
 * is left begins and ends where it points back into no hole, at a point that was recorded: an end computed to lie on the
 * rim would show the circle to the metre. A point that is left alone goes too: it draws no line.
 */
export function cutTrackAtZones<T extends Track>(track: T, zones: readonly HomeZone[]): T {
  if (zones.length === 0) return track;
  return {
    ...track,
    segments: track.segments
      .flatMap((points) => splitAtZones(points, zones).map((piece) => shortenPiece(piece, zones, rule)))
      .filter((points) => points.length > 1),
  };
}
