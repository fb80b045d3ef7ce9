import type { CameraName, ClockFinding } from '../clocks/clockFinding.ts';
import { findClockErrors } from '../clocks/findClockErrors.ts';
import { formatClock } from '../clocks/formatClock.ts';
import type { Shot } from '../clocks/shot.ts';
import type { LocatedTrip } from '../locateTrip.ts';
import type { LocatedPhoto } from '../settledPhoto.ts';
import { findZone } from '../time/findZone.ts';
import type { ClockAdvice } from './report.ts';

/** The cameras of a trip whose clocks look wrong. Those of which the author has said something are left alone. */
export function adviseClocks({ photos, tracks, plan }: LocatedTrip): readonly ClockAdvice[] {
  const tripZone = plan.source.settings.zone;
  const zones = findZones(photos, tracks);
  const shots = photos
    .filter(
      ({ camera, settings }) =>
        camera?.clock === undefined && !camera?.same && !camera?.zone && !settings.taken,
    )
    .flatMap((photo) => makeShot(photo, tripZone ?? (zones.length === 1 ? zones[0] : undefined)));
  return findClockErrors(shots, tracks).map((finding) => ({ ...finding, line: writeLine(finding) }));
}

/** The zones where the trip is known to have been. */
function findZones(photos: readonly LocatedPhoto[], tracks: LocatedTrip['tracks']): readonly string[] {
  const spots = [
    ...photos.flatMap(({ facts }) => facts.spot ?? []),
    ...tracks.flatMap(({ segments }) =>
      segments.flatMap((points) => [...points.slice(0, 1), ...points.slice(-1)]),
    ),
  ];
  return [...new Set(spots.flatMap((spot) => findZone(spot) ?? []))];
}

function makeShot({ source, facts }: LocatedPhoto, zone: string | undefined): Shot[] {
  const { taken, spot, camera, serial, gpsTime } = facts;
  if (taken === undefined || taken.source !== 'exif') return [];
  const own = spot && findZone(spot, zone);
  const place = own ?? zone;
  return [
    {
      file: source.file,
      folder: source.file.includes('/') ? source.file.slice(0, source.file.lastIndexOf('/')) : '',
      ...(camera?.make !== undefined && { make: camera.make }),
      ...(camera?.model !== undefined && { model: camera.model }),
      ...(serial !== undefined && { serial }),
      local: taken.local,
      ...(taken.offset !== undefined && { offset: taken.offset }),
      ...(place !== undefined && { zone: place }),
      ...(gpsTime !== undefined && { gpsTime }),
      ...(spot && { spot }),
    },
  ];
}

/** `- { model: DMC-TZ10, clock: 07:00:41 fast }` */
export function writeLine({
  camera,
  error,
  drift,
  zone,
}: Pick<ClockFinding, 'camera' | 'error' | 'drift' | 'zone'>): string {
  const clock =
    drift === undefined
      ? formatClock(error)
      : `[${drift.map((point) => `${point.local.slice(0, 16).replace('T', ' ')} ${formatClock(point.error)}`).join(', ')}]`;
  const kept = zone === undefined ? '' : `zone: ${zone}, `;
  return `- { ${nameCamera(camera)}, ${kept}clock: ${clock} }`;
}

/** The keys by which photos.yaml knows a camera; the model alone where that is enough. */
export function nameCamera({ make, model, serial, folder }: CameraName): string {
  const keys = { model, ...(model === undefined && { make }), serial, folder };
  return Object.entries(keys)
    .flatMap(([key, value]) => (value === undefined || value === '' ? [] : [`${key}: ${quote(value)}`]))
    .join(', ');
}

/** In quotes where YAML would read something else. */
export const quote = (text: string) =>
  /^[A-Za-z][\w .()/+-]*$/.test(text) && !/\s$/.test(text) ? text : JSON.stringify(text);
