import { convertToWgs84 } from '../../geometry/datum/convertDatum.ts';
import type { Datum } from '../settings.ts';
import type { Track } from '../track.ts';

/** A track that was recorded against one of China's datums, on WGS-84. */
export function convertTrack(track: Track, datum: Datum | undefined): Track {
  if (datum === undefined || datum === 'wgs84') return track;
  return {
    ...track,
    segments: track.segments.map((points) =>
      points.map((point) => ({ ...point, ...convertToWgs84(point, datum) })),
    ),
  };
}
