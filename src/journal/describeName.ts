import { pathOf, type InTrip } from './matchPhoto.ts';
import { suggestName } from './suggestName.ts';

/** What is wrong with a name that means no file or several, and what was probably meant. */
export function describeName(name: string, found: readonly InTrip[], files: readonly InTrip[], post: InTrip) {
  if (found.length > 1) {
    const paths = found.map((file) => (file.folder === post.folder ? file.file : pathOf(file)));
    return {
      what: `"${name}" matches several files: ${paths.join(', ')}`,
      todo: 'write the path of the one you mean',
    };
  }
  const wanted = name.replace(/[?#].*$/s, '').replace(/^.*[\\/]/, '');
  const own = files.filter(({ folder }) => folder === post.folder);
  const meant = suggest(wanted, own) ?? suggest(wanted, files);
  return {
    what: `no photo matches "${name}"`,
    todo: meant === undefined ? noneTodo : `did you mean ${meant}?`,
  };
}

const noneTodo = 'write its path inside the trip, as it is on disk';

function suggest(wanted: string, files: readonly InTrip[]): string | undefined {
  const names = files.map(({ file }) => file.replace(/^.*\//, ''));
  const stem = (name: string) => name.replace(/\.[^.]*$/, '').toLowerCase();
  return names.find((name) => stem(name) === stem(wanted)) ?? suggestName(wanted, names);
}
