import { compareText } from './compareText.ts';
import { groupBy } from './groupBy.ts';
import type { PhotoFacts } from './photoFacts.ts';
import { computeInstant, computeWallTime } from './wallTime.ts';

interface ReadFile {
  /** Path inside the trip. */
  readonly file: string;
  readonly facts?: PhotoFacts;
}

/** The picture of a moment that is shown, and its other files. */
export interface FilePair<F extends ReadFile> {
  readonly shown: F;
  readonly companions: readonly F[];
}

/**
 * Puts the files of one moment together: RAW + JPEG, HEIC + JPEG, still + Live Photo movie, told by the same name
 * in the same folder and no time that speaks against it (a phone and a camera both count to IMG_0107), or by the name that a
 * Live Photo gives to both of its files. A film is no Live Photo: that is short. Two pictures
 * that browsers show are two photos, however alike their names. In the order of the shown files' paths.
 */
export function pairFiles<F extends ReadFile>(files: readonly F[]): readonly FilePair<F>[] {
  const nameByContent = new Map(
    files
      .filter((file) => stills.includes(extensionOf(file)))
      .map((file) => [contentOf(file), nameOf(file.file)]),
  );
  const movieName = (file: F) =>
    movies.includes(extensionOf(file)) && file.facts?.contentId !== undefined
      ? nameByContent.get(contentOf(file))
      : undefined;
  const groups = groupBy(files, (file) =>
    (movieName(file) ?? nameOf(file.file)).normalize('NFC').toLowerCase(),
  );
  return [...groups.values()].flatMap(pairGroup).sort((a, b) => compareText(a.shown.file, b.shown.file));
}

function pairGroup<F extends ReadFile>(files: readonly F[]): readonly FilePair<F>[] {
  const ordered = files.toSorted((a, b) => rankOf(a) - rankOf(b) || compareText(a.file, b.file));
  const still = ordered.find((file) => stills.includes(extensionOf(file)));
  if (still === undefined) return ordered.map((shown) => ({ shown, companions: [] }));
  const companions = ordered.filter((file) => file !== still && isCompanion(file, still));
  const alone = ordered.filter((file) => file !== still && !companions.includes(file));
  return [{ shown: still, companions }, ...alone.map((shown) => ({ shown, companions: [] }))];
}

/** What a camera writes as the picture itself, the most widely shown first. */
const stills = ['jpg', 'jpeg', 'heic', 'heif', 'hif'];
const raws = ['dng', 'cr2', 'cr3', 'nef', 'nrw', 'arw', 'raf', 'orf', 'rw2', 'pef', 'srw', 'raw'];
const movies = ['mov', 'mp4'];
const beside = ['heic', 'heif', 'hif', ...raws, ...movies];

function isCompanion(file: ReadFile, still: ReadFile): boolean {
  const extension = extensionOf(file);
  if (!beside.includes(extension)) return false;
  return movies.includes(extension) ? isLiveMovie(file, still) : !areApart(file, still);
}

/** Seconds of a Live Photo's movie: three on Apple's phones, some more on others'. */
const longestLive = 10;
/** Milliseconds between a still and the beginning of its movie. */
const nearest = 15_000;

function isLiveMovie({ facts: movie }: ReadFile, { facts: still }: ReadFile): boolean {
  if (movie?.contentId !== undefined && still?.contentId !== undefined)
    return movie.contentId === still.contentId;
  if ((movie?.video?.duration ?? 0) > longestLive) return false;
  const [a, b] = [movie?.taken, still?.taken];
  if (!a?.local.includes('T') || !b?.local.includes('T')) return true;
  const [at, then] = [computeInstant(a), computeInstant(b)];
  if (at !== undefined && then !== undefined) return Math.abs(at - then) < nearest;
  // An instant and a clock on a wall cannot be compared.
  if (a.offsetSource === 'utc') return true;
  return Math.abs(computeWallTime(a.local) - computeWallTime(b.local)) < nearest;
}

/** What names the moment, in one folder. */
const contentOf = ({ file, facts }: ReadFile) =>
  `${file.slice(0, file.lastIndexOf('/') + 1)} ${facts?.contentId ?? ''}`;

/** Two files that both say when, and not the same: seconds are the coarsest that a camera writes. */
function areApart({ facts: a }: ReadFile, { facts: b }: ReadFile): boolean {
  if (!a?.taken?.local.includes('T') || !b?.taken?.local.includes('T')) return false;
  return Math.abs(computeWallTime(a.taken.local) - computeWallTime(b.taken.local)) >= 2000;
}

function rankOf(file: ReadFile): number {
  const rank = [...stills, ...raws, ...movies].indexOf(extensionOf(file));
  return rank === -1 ? 99 : rank;
}

function extensionOf({ file }: ReadFile): string {
  return /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** Phones that export a Live Photo call its movie `IMG_7943_HEVC.MOV` beside `IMG_7943.HEIC`. */
const nameOf = (file: string) => file.replace(/(_HEVC(?=\.mov$))?\.[^./]*$/i, '');
