import type { Taken } from '../../journal/taken.ts';
import { formatOffset } from '../../journal/wallTime.ts';
import { findDateInName } from '../photo/facts/findDateInName.ts';
import { parseDate } from '../photo/facts/parseDate.ts';
import type { MovieTexts } from './readMovieTexts.ts';

const minute = 60_000;
/** Seconds from 1904 to 1970. */
const since1904 = 2_082_844_800;
/** What cameras, which know no zone, write into a film of theirs; their clock is on the wall. */
const cameras =
  /^(CNTH|CNDA|NCDT|PANA|FFMV|MVTG|OLYM|PXTH|PENT|GPMF|FIRM|LENS|CAME|RICO|LEIC|CASI|QVMI)$|\b(gopro|dji|canon|nikon|fujifilm|panasonic|olympus|om digital|pentax|ricoh|leica|casio|garmin|insta360)\b/i;

/**
 * When a film was begun. Phones of Apple and cameras of Sony say the time on the wall with its offset; else the name of the file says
 * what the wall showed, and the film's own time, which is in Greenwich, how far from there. That alone is an instant
 * (`offsetSource: 'utc'`), but of a camera that knows no zone, which writes its own clock there.
 *
 * @param made seconds since 1904, 0 where it is not known
 * @param duration seconds; some programs write when a film ended
 */
export function findMovieTaken(
  texts: MovieTexts,
  { made, duration }: { readonly made: number; readonly duration: number },
  file: string,
): Taken | undefined {
  const written = findWritten(texts);
  if (written?.offset !== undefined)
    return { local: written.local, offset: written.offset, offsetSource: 'exif', source: 'exif' };
  if (written?.local.includes('T')) return { local: written.local, source: 'exif' };
  const named = findDateInName(file);
  const instant = made > since1904 ? (made - since1904) * 1000 : undefined;
  if (named?.local.includes('T'))
    return named.offset === undefined
      ? { ...named, ...offsetBetween(named.local, instant, duration) }
      : toInstant(named);
  if (instant === undefined) return written ? { local: written.local, source: 'exif' } : named;
  const local = new Date(instant).toISOString().slice(0, 19);
  const isOnWall = [...texts].some(
    ([name, text]) => cameras.test(name) || (/mak|mod|make|model|manu/.test(name) && cameras.test(text)),
  );
  if (isOnWall) return { local, source: 'exif' };
  return { local, offset: '+00:00', offsetSource: 'utc', source: 'exif' };
}

const names = ['com.apple.quicktime.creationdate', '\xa9day', 'com.apple.quicktime.year'];

function findWritten(texts: MovieTexts): ReturnType<typeof parseDate> {
  const sony = /<CreationDate\s+value="([^"]{10,40})"/.exec(texts.get('xml') ?? '')?.[1];
  const dates = [...names.map((name) => texts.get(name)), sony].map(parseDate);
  return dates.find((date) => date?.offset !== undefined) ?? dates.find((date) => date !== undefined);
}

/** Phones count from Greenwich in names too. */
function toInstant(named: Taken): Taken {
  return named.offset === '+00:00' ? { ...named, offsetSource: 'utc' } : named;
}

/** The film's own time is that of its beginning or of its end, and the name's the beginning. */
function offsetBetween(local: string, instant: number | undefined, duration: number): Partial<Taken> {
  if (instant === undefined) return {};
  for (const begun of [instant, instant - duration * 1000]) {
    const ahead = Date.parse(`${local}Z`) - begun;
    const quarters = Math.round(ahead / (15 * minute)) * 15;
    const isClose = Math.abs(ahead - quarters * minute) <= 20_000;
    // The same in both may be Greenwich, or a camera that knows no zone.
    if (isClose && quarters !== 0 && quarters >= -720 && quarters <= 840)
      return { offset: formatOffset(quarters), offsetSource: 'exif' };
  }
  return {};
}
