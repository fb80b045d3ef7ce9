/** `3.2 MB`, `840 kB`: the length of a file, as much of it as is worth knowing. */
export function formatBytes(bytes: number, language: string): string {
  const mega = bytes >= 999_500;
  const value = bytes / (mega ? 1e6 : 1e3);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega && value < 10 ? 1 : 0,
  }).format(mega ? value : Math.max(1, value));
}
