/* Made by scripts/chineseNames.js: the city's number in GeoNames, its simplified and its traditional name, or none. */
import lines from './chineseNames.txt?raw';

/** Names of large cities by their number in GeoNames, in the characters of a language; none if it is not Chinese. */
export function readChineseNames(language: string): ReadonlyMap<number, string> {
  const { language: spoken, script } = new Intl.Locale(language).maximize();
  if (spoken !== 'zh') return new Map();
  const column = script === 'Hant' ? 2 : 1;
  return new Map(
    lines.split('\n').flatMap((line) => {
      const cells = line.split('\t');
      const name = cells[column];
      return name ? [[Number(cells[0]), name] as const] : [];
    }),
  );
}
