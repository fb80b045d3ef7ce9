/** Decimals that a reader is shown: a metre. */
const finest = 5;

/** `31.2397° N, 121.4998° E`: never finer than it is published. */
export function formatPosition({ lat, lon }: { readonly lat: number; readonly lon: number }): string {
  const degrees = (value: number) => `${Number(Math.abs(value).toFixed(finest))}°`;
  return `${degrees(lat)} ${lat < 0 ? 'S' : 'N'}, ${degrees(lon)} ${lon < 0 ? 'W' : 'E'}`;
}
