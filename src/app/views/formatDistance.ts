/** To make a formatter takes a hundred times longer than to use it. */
const formatters = new Map<string, Intl.NumberFormat>();

/** `8.2 km`, `31 km`, `450 m`: two figures of a distance in metres. */
export function formatDistance(metres: number, language: string): string {
  const kilometres = metres >= 1000;
  const value = kilometres ? metres / 1000 : Math.round(metres / 10) * 10;
  return formatter(language, kilometres ? 'kilometer' : 'meter', kilometres && value < 10 ? 1 : 0).format(
    value,
  );
}

function formatter(language: string, unit: string, digits: number): Intl.NumberFormat {
  const name = `${language} ${unit} ${digits}`;
  const made =
    formatters.get(name) ??
    new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: digits });
  formatters.set(name, made);
  return made;
}
