import type { CaptionsSource, TripSource } from '../../journal/library.ts';
import type { Problem } from '../../journal/problem.ts';
import { pathOf } from '../../journal/planTrips.ts';

const stemOf = (file: string) =>
  file
    .replace(/\.[^./]*$/, '')
    .normalize('NFC')
    .toLowerCase();

/** The captions beside a video, by path inside the library: those of its name, whatever the case of its letters. */
export function findCaptions(trips: readonly TripSource[]): ReadonlyMap<string, readonly CaptionsSource[]> {
  return new Map(
    trips.flatMap((trip) =>
      trip.photos.flatMap(({ file, facts, companions = [] }) =>
        [{ file, facts }, ...companions]
          .filter(({ facts: own }) => own.format === 'video')
          .map(
            (video) =>
              [
                pathOf(trip, video.file),
                (trip.captions ?? []).filter(({ stem }) => stemOf(`${stem}.x`) === stemOf(video.file)),
              ] as const,
          ),
      ),
    ),
  );
}

/** Captions beside which there is no video. */
export function describeStrayCaptions(trip: TripSource, videos: readonly string[]): Problem[] {
  const stems = new Set(videos.map(stemOf));
  return (trip.captions ?? [])
    .filter(({ stem }) => !stems.has(stemOf(`${stem}.x`)))
    .map(({ file, stem }) => ({
      file: pathOf(trip, file),
      what: `no video beside it is called ${stem.replace(/^.*\//, '')}`,
      todo: 'give it the name of its video',
    }));
}
