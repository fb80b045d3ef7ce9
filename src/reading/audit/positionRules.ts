import type { Library, PhotoSource, TripSource } from '../../journal/library.ts';
import type { MadeJournal } from '../../journal/makeJournal.ts';
import { matchSettings } from '../../journal/matchSettings.ts';
import { pathOf, planTrips } from '../../journal/planTrips.ts';
import type { Circle } from '../../journal/settings.ts';

/** What the author allows to be told of the position of a photo, or of the points of a track. */
export interface PositionRule {
  /** Nothing at all. */
  readonly hidden: boolean;
  /** Metres; no finer. Of all that are written for it, the coarsest. */
  readonly precision: number;
  /** Metres: those of other photos and tracks of the trip, to whose grids a position that was worked out from them is moved. */
  readonly coarser: readonly number[];
  /** Where nothing may be told of: homes as they are written, and the holes around them. */
  readonly homes: readonly Circle[];
  /** Path inside the library of what it is for. */
  readonly what: string;
}

/** What the author's own settings say, read without the code that applies them to the journal. */
export interface PositionRules {
  /** By photo id. */
  readonly photos: ReadonlyMap<string, PositionRule>;
  /** Of a trip's tracks, by its slug. */
  readonly tracks: ReadonlyMap<string, PositionRule>;
}

/** The rules for every photo that a journal publishes, and for the tracks of its trips. */
export function gatherPositionRules(
  { site, trips, drafts }: Library,
  { sources, holes }: Pick<MadeJournal, 'sources' | 'holes'>,
): PositionRules {
  const homes = [...site.home, ...holes];
  const precisionOf = (trip: TripSource) => Math.max(site.precision, trip.settings.precision ?? 0);
  const byPath = new Map(trips.flatMap((trip) => listRules(trip, precisionOf(trip), homes)));
  const photos = [...sources].flatMap(([id, { folder, file }]) => {
    const rule = byPath.get(pathOf({ folder }, file));
    return rule ? [[id, rule] as const] : [];
  });
  const tracks = planTrips(trips, drafts).map(({ source, slug }) => {
    const what = `a track of ${source.name}`;
    const precision = precisionOf(source);
    return [
      slug,
      { hidden: false, precision, coarser: listCoarser(source, precision), homes, what },
    ] as const;
  });
  return { photos: new Map(photos), tracks: new Map(tracks) };
}

/** By the path of each file of a photo: any of them may be the one that is shown. */
function listRules(
  trip: TripSource,
  precision: number,
  homes: readonly Circle[],
): (readonly [string, PositionRule])[] {
  const files = [...trip.photos.flatMap(filesOf), ...trip.figures.map(({ file }) => file)];
  const { settingsOf } = matchSettings(trip.settings.photos, files, '');
  return trip.photos.flatMap((photo) => {
    const own = settingsOf(filesOf(photo));
    const strictest = Math.max(precision, own.precision ?? 0);
    const rule = {
      hidden: own.hidden === true || own.hidden === 'spot',
      precision: strictest,
      coarser: listCoarser(trip, strictest),
      homes,
    };
    return filesOf(photo).map((file) => {
      const what = pathOf(trip, file);
      return [what, { what, ...rule }] as const;
    });
  });
}

/** All that the author wrote below a name in the trip and that is coarser than `precision`. */
const listCoarser = ({ settings }: TripSource, precision: number) => [
  ...new Set(
    settings.photos.flatMap((entry) => entry.settings.precision ?? []).filter((other) => other > precision),
  ),
];

const filesOf = ({ file, companions = [] }: PhotoSource) => [file, ...companions.map((each) => each.file)];
