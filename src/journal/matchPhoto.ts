/** A file by its place in the library. */
export interface InTrip {
  /** Of its trip, inside the library; `''` where the library is itself the trip. */
  readonly folder: string;
  /** Path inside the trip. */
  readonly file: string;
}

/**
 * The files that a name in a post can mean: one, none, or several that it does not tell apart. The exact path from
 * the post's folder counts first, then the longest end of the path; a name that holds the folder of a trip means
 * that trip, any other one the post's own trip before others. Compared composed (NFC), as written and
 * percent-decoded, letter case last. Only given files are ever found, so no name leads out of the library.
 */
export function matchPhoto<File extends InTrip>(
  name: string,
  post: InTrip,
  files: readonly File[],
): readonly File[] {
  const index = indexFiles(files);
  for (const fold of [(path: string) => path, (path: string) => path.toLowerCase()]) {
    for (const path of readName(name)) {
      const found = findFiles(path, post, index, fold);
      if (found.length > 0) return found as readonly File[];
    }
  }
  return [];
}

type Index = ReadonlyMap<string, readonly InTrip[]>;
const indexes = new WeakMap<readonly InTrip[], Index>();

/** By file name in lower case, made once for a list of files. */
function indexFiles(files: readonly InTrip[]): Index {
  const known = indexes.get(files);
  if (known) return known;
  const index = new Map<string, InTrip[]>();
  for (const file of files) {
    const key = file.file.normalize('NFC').replace(/^.*\//, '').toLowerCase();
    const same = index.get(key);
    if (same) same.push(file);
    else index.set(key, [file]);
  }
  indexes.set(files, index);
  return index;
}

/** As written, percent-decoded, and without what follows a file in an address. */
function readName(name: string): ReadonlySet<string> {
  const written = name.trim().normalize('NFC').replaceAll('\\', '/');
  return new Set([written, decode(written), decode(written.replace(/[?#].*$/s, ''))]);
}

function decode(text: string): string {
  const decoded = text.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
  return decoded.normalize('NFC');
}

function findFiles(
  path: string,
  post: InTrip,
  index: Index,
  fold: (path: string) => string,
): readonly InTrip[] {
  const wanted = stepsOf(fold(path));
  const files = index.get(wanted.at(-1)?.toLowerCase() ?? '') ?? [];
  const stepsIn = (file: InTrip) => stepsOf(fold(pathOf(file).normalize('NFC')));
  if (!path.startsWith('/')) {
    const here = stepsOf(fold(pathOf(post).normalize('NFC'))).slice(0, -1);
    const exact = walk(here, wanted)?.join('/');
    const found = files.filter((file) => stepsIn(file).join('/') === exact);
    if (found.length > 0) return found;
  }
  const end = wanted.slice(wanted.lastIndexOf('..') + 1);
  const ranked = files.map((file) => ({ file, rank: rank(stepsIn(file), end, file, post) }));
  const best = Math.max(0, ...ranked.map((one) => one.rank));
  return ranked.flatMap((one) => (best > 0 && one.rank === best ? [one.file] : []));
}

/** How far the ends agree, below the trip's folder named, below the post's own trip. */
function rank(steps: readonly string[], end: readonly string[], file: InTrip, post: InTrip): number {
  let length = 0;
  while (length < end.length && end.at(-1 - length) === steps.at(-1 - length)) length++;
  if (length === 0) return 0;
  const own = file.folder === post.folder;
  const namesTrip = file.folder !== '' && length >= steps.length;
  return length + (own ? 10_000 : 0) + (namesTrip ? 100_000 : 0);
}

function walk(from: readonly string[], steps: readonly string[]): readonly string[] | undefined {
  const walked = [...from];
  for (const step of steps) {
    if (step !== '..') walked.push(step);
    else if (walked.pop() === undefined) return undefined;
  }
  return walked;
}

const stepsOf = (path: string) => path.split('/').filter((step) => step !== '' && step !== '.');

/** As the author would type it. */
export const pathOf = ({ folder, file }: InTrip) => (folder === '' ? file : `${folder}/${file}`);
