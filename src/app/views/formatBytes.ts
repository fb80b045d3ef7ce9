/** How a language writes the length of a file; `#` stands where the number does. */
export interface BytesForm {
  readonly mega: string;
  readonly kilo: string;
  /** Between whole and tenth. */
  readonly mark: string;
}

export function makeBytesForm(language: string): BytesForm {
  const partsOf = (unit: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, numberingSystem: 'latn' }).formatToParts(1.5);
  const form = (unit: string) =>
    partsOf(unit)
      .map(({ type, value }) =>
        type === 'integer' ? '#' : ['decimal', 'fraction'].includes(type) ? '' : value,
      )
      .join('');
  const mark = partsOf('megabyte').find(({ type }) => type === 'decimal')?.value ?? '.';
  return { mega: form('megabyte'), kilo: form('kilobyte'), mark };
}

/**
 * `3.2 MB`, `840 kB`: as much of it as is worth knowing. A browser's first number in the words of a language takes it
 * a tenth of a second on a phone, so it is given the form.
 */
export function printBytes(bytes: number, { mega, kilo, mark }: BytesForm): string {
  if (bytes < 999_500) return kilo.replace('#', String(Math.max(1, Math.round(bytes / 1e3))));
  const tenths = Math.round(bytes / 1e5);
  const isRound = tenths >= 100 || tenths % 10 === 0;
  const number = isRound
    ? String(Math.round(bytes / 1e6))
    : `${Math.floor(tenths / 10)}${mark}${tenths % 10}`;
  return mega.replace('#', number);
}

export const formatBytes = (bytes: number, language: string): string =>
  printBytes(bytes, makeBytesForm(language));
