import type { LatLon } from '../../geometry/distance.ts';

/** Where a map looks, as its address says it: `at=31.24,121.49,14z`. */
export interface MapPlace extends LatLon {
  readonly zoom: number;
}

const place = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?),(\d{1,2})z$/;

export function parsePlace(query: URLSearchParams): MapPlace | undefined {
  const [, lat, lon, zoom] = place.exec(query.get('at') ?? '') ?? [];
  if (lat === undefined || Math.abs(Number(lat)) > 90) return undefined;
  return { lat: Number(lat), lon: Number(lon), zoom: Number(zoom) };
}

/** As many decimals as a pixel is wide at the zoom. */
export function formatPlace({ lat, lon, zoom }: MapPlace): string {
  const decimals = Math.min(6, Math.max(0, Math.ceil(Math.log10(2 ** zoom * (256 / 360)))));
  const turned = ((((lon + 180) % 360) + 360) % 360) - 180;
  const round = (degrees: number) => Number(degrees.toFixed(decimals));
  return `${round(lat)},${round(turned)},${zoom}z`;
}

/** `YYYY-MM-DD`; undefined where the address names no day. */
export function parseDay(query: URLSearchParams): string | undefined {
  return /^\d{4}-\d\d-\d\d$/.exec(query.get('day') ?? '')?.[0];
}

/** The address of a map as it is looked at now; what is undefined is taken out, other parts of the query stay. */
export function writeMapAddress(
  path: string,
  query: URLSearchParams,
  parts: { readonly place?: MapPlace | undefined; readonly day?: string | undefined },
): string {
  const kept = new URLSearchParams(query);
  for (const [name, text] of [
    ['at', parts.place && formatPlace(parts.place)],
    ['day', parts.day],
  ] as const) {
    kept.delete(name);
    if (text !== undefined) kept.set(name, text);
  }
  const text = kept.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text === '' ? path : `${path}?${text}`;
}
