export interface WrittenPosition {
  readonly lat: number;
  readonly lon: number;
  /** Metres above the sea. */
  readonly altitude?: number;
}

const pattern = /^\s*([+-][\d.]+)([+-][\d.]+)([+-][\d.]+)?/;

/** `+31.2397+121.4900+012.345/`, also `+3114.382` in degrees and minutes and with seconds; none where it is no position. */
export function parseIso6709(text: string): WrittenPosition | undefined {
  const [, north, east, up] = pattern.exec(text) ?? [];
  if (north === undefined || east === undefined) return undefined;
  const [lat, lon] = [toDegrees(north, 2), toDegrees(east, 3)];
  // Exactly 0, 0 is what cameras write without a fix.
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180) || (lat === 0 && lon === 0)) return undefined;
  const altitude = Number(up);
  return { lat, lon, ...(up !== undefined && Number.isFinite(altitude) && altitude !== 0 && { altitude }) };
}

/** @param digits of the degrees; two more before the point are minutes, and two more seconds */
function toDegrees(text: string, digits: number): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const [whole = ''] = text.slice(1).split('.');
  const size = Math.abs(Number(text));
  if (whole.length <= digits) return sign * size;
  if (whole.length <= digits + 2) return sign * (Math.floor(size / 100) + (size % 100) / 60);
  const minutes = Math.floor(size / 100);
  return sign * (Math.floor(minutes / 100) + (minutes % 100) / 60 + (size % 100) / 3600);
}
