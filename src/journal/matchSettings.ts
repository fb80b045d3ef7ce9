import { groupBy } from './groupBy.ts';
import { matchesGlob } from './matchesGlob.ts';
import type { Problem } from './problem.ts';
import type { PhotoEntry, PhotoSettings, TripSettings } from './settings.ts';
import { suggestName } from './suggestName.ts';

type Entry = TripSettings['photos'][number];

/** How closely an entry names a file. */
const byGlob = 1;
const byName = 2;
const byPath = 3;

interface Match {
  readonly entry: Entry;
  readonly closeness: number;
}

export interface MatchedSettings {
  /**
   * What photos.yaml says of a picture, by the paths of all its files.
   *
   * @param without pattern of an entry as if it were not there
   */
  readonly settingsOf: (files: readonly string[], without?: string) => PhotoSettings;
  readonly problems: readonly Problem[];
}

/**
 * Gives each file its entries of photos.yaml: exact path > file name > glob, of two globs the longer, of two alike
 * the later, key by key; the strictest `precision` holds. Names are compared composed (NFC), and in any letter case
 * where nothing else matches, so that a hidden photo does not show for a capital letter.
 */
export function matchSettings(
  entries: readonly Entry[],
  files: readonly string[],
  settingsFile: string,
): MatchedSettings {
  const { settingsOf, unmatched } = matchEntries(entries, files);
  return { settingsOf, problems: unmatched.map((entry) => describeUnmatched(entry, files, settingsFile)) };
}

/** The same without words for the entries that match nothing, which take long to find among thousands of files. */
export function matchEntries(
  entries: readonly Entry[],
  files: readonly string[],
): Pick<MatchedSettings, 'settingsOf'> & { readonly unmatched: readonly Entry[] } {
  const matches = new Map<string, Match[]>();
  const exact = indexNames(files, compose);
  let folded: NameIndex | undefined;
  const unmatched: Entry[] = [];
  for (const entry of entries) {
    const exactly = findFiles(entry.pattern, files, exact, compose, '');
    const found =
      exactly.size > 0
        ? exactly
        : findFiles(entry.pattern, files, (folded ??= indexNames(files, fold)), fold, 'i');
    if (found.size === 0) unmatched.push(entry);
    for (const [file, closeness] of found) {
      matches.set(file, [...(matches.get(file) ?? []), { entry, closeness }]);
    }
  }
  const settingsOf = (own: readonly string[], without?: string) =>
    merge(own.flatMap((file) => matches.get(file) ?? []).filter(({ entry }) => entry.pattern !== without));
  return { settingsOf, unmatched };
}

const compose = (name: string) => name.normalize('NFC');
const fold = (name: string) => compose(name).toLowerCase();
const baseName = (file: string) => file.slice(file.lastIndexOf('/') + 1);

interface NameIndex {
  readonly paths: ReadonlyMap<string, readonly string[]>;
  readonly names: ReadonlyMap<string, readonly string[]>;
}

function indexNames(files: readonly string[], normalise: (name: string) => string): NameIndex {
  return {
    paths: groupBy(files, normalise),
    names: groupBy(files, (file) => normalise(baseName(file))),
  };
}

function findFiles(
  pattern: string,
  files: readonly string[],
  index: NameIndex,
  normalise: (name: string) => string,
  flags: '' | 'i',
): ReadonlyMap<string, number> {
  const wanted = normalise(pattern.replace(/^\.?\//, ''));
  const globbed = /[*?[{]/.test(wanted) ? files.filter((file) => matchesGlob(wanted, file, flags)) : [];
  return new Map([
    ...globbed.map((file) => [file, byGlob] as const),
    ...(index.names.get(wanted) ?? []).map((file) => [file, byName] as const),
    ...(index.paths.get(wanted) ?? []).map((file) => [file, byPath] as const),
  ]);
}

function merge(matches: readonly Match[]): PhotoSettings {
  const ordered = matches.toSorted(
    (a, b) =>
      a.closeness - b.closeness ||
      (a.closeness === byGlob ? a.entry.pattern.length - b.entry.pattern.length : 0) ||
      a.entry.line - b.entry.line,
  );
  const { at, ...merged }: PhotoEntry = Object.assign({}, ...ordered.map(({ entry }) => entry.settings));
  const precisions = ordered.flatMap(({ entry }) => entry.settings.precision ?? []);
  return {
    ...merged,
    ...(at !== undefined && at !== 'auto' && { at }),
    ...(precisions.length > 0 && { precision: Math.max(...precisions) }),
  };
}

function describeUnmatched({ pattern, line }: Entry, files: readonly string[], file: string): Problem {
  const isFolder = files.some((name) => name.startsWith(`${pattern.replace(/\/$/, '')}/`));
  const meant = isFolder ? `${pattern.replace(/\/$/, '')}/**` : suggestName(pattern, files);
  return {
    file,
    line,
    what: `no photo matches "${pattern}"`,
    todo: meant === undefined ? 'write the name of a file of this trip' : `did you mean ${meant}?`,
  };
}
