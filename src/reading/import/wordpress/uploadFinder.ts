import { groupBy } from '../../../journal/groupBy.ts';
import { fold, type PictureFinder } from '../pictureFinder.ts';
import { decodePath, nameOf } from '../sitePath.ts';

/**
 * Finds uploads by what stands behind `uploads/` in their address, whatever the folder is called that they lie in now,
 * and the file as it was uploaded before the scaled ones that WordPress made of it.
 */
export function makeUploadFinder(paths: readonly string[]): PictureFinder {
  const byName = groupBy(paths, (path) => fold(nameOf(path)));
  const lookUp = (path: string) => {
    const ends = (byName.get(fold(nameOf(path))) ?? []).filter((one) =>
      `/${fold(one)}`.endsWith(`/${fold(path)}`),
    );
    return ends.toSorted((a, b) => a.length - b.length)[0];
  };
  return (name) => {
    const path = readUploadPath(name);
    if (path.split('/').includes('..')) return { kind: 'outside' };
    const found = listSizes(path)
      .map(lookUp)
      .find((one) => one !== undefined);
    if (found !== undefined) return { kind: 'file', path: found };
    return { kind: /^(https?:)?\/\//i.test(name.trim()) ? 'remote' : 'missing' };
  };
}

/** `2019/06/bund.jpg` of `https://example.org/wp-content/uploads/2019/06/bund.jpg?w=300`. */
export function readUploadPath(address: string): string {
  const path = decodePath(
    address
      .trim()
      .replace(/^(https?:)?\/\/[^/]+/i, '')
      .replace(/[?#].*$/s, ''),
  );
  return path.replace(/^.*\/uploads\//, '').replace(/^\/+/, '');
}

/** The upload itself, what WordPress made of a large one, and the size that is named. */
function listSizes(path: string): readonly string[] {
  const plain = path.replace(/-\d+x\d+(?=\.\w+$)/, '');
  const original = plain.replace(/-(scaled|rotated)(?=\.\w+$)/, '');
  return [original, plain, plain.replace(/(?=\.\w+$)/, '-scaled'), path];
}
