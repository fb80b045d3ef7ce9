import type { Problem } from '../../journal/problem.ts';
import type { ListedFile } from './libraryFiles.ts';

/**
 * Settings that are not found could publish what they hide, so a wrong name or place of theirs is an error.
 *
 * @param files paths inside the library
 * @param asTrip whether the library's folder is itself the trip
 */
export function findMisplacedSettings(files: readonly ListedFile[], asTrip: boolean): readonly Problem[] {
  return files.flatMap(({ path }): Problem[] => {
    const folders = path.split('/');
    const name = folders.pop()?.toLowerCase() ?? '';
    const stem = name.replace(/\.ya?ml(\.txt)?$/, '');
    if (name === stem || (stem !== 'site' && stem !== 'photos')) return [];
    const depth = stem === 'site' || asTrip ? 0 : 1;
    const right = `${folders.slice(0, depth).concat(`${stem}.yaml`).join('/')}`;
    if (path === right && folders.length === depth) return [];
    const where = stem === 'site' ? 'the library' : 'a trip';
    return [
      {
        file: path,
        what: `settings are only read from ${stem}.yaml directly in the folder of ${where}`,
        todo: 'move or rename it',
      },
    ];
  });
}
