/** `8.2 km`, `31 km`, `450 m`: two figures of a distance in metres. */
export function formatDistance(metres: number, language: string): string {
  const kilometres = metres >= 1000;
  const value = kilometres ? metres / 1000 : Math.round(metres / 10) * 10;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: kilometres ? 'kilometer' : 'meter',
    maximumFractionDigits: kilometres && value < 10 ? 1 : 0,
  }).format(value);
}
