/** A position in a text, and how finely it is written. */
export interface WrittenPosition {
  readonly lat: number;
  readonly lon: number;
  /** Of the finer of the two numbers. */
  readonly decimals: number;
}

/** Named numbers: `"lat":31.2397,"lon":121.49`, `lat="31.2397" lon="121.49"`; links to maps also say `mlat` and `mlon`. */
const named =
  /\b(?:m|gps|geo)?lat(?:itude)?["'\\]{0,3}\s*[:=>]\s*["'\\]{0,3}(-?\d{1,2}\.\d{3,})[^\d.]{1,60}?\b(?:m|gps|geo)?(?:lon|lng|long|longitude)["'\\]{0,3}\s*[:=>]\s*["'\\]{0,3}(-?\d{1,3}\.\d{3,})/gi;
const namedLonFirst =
  /\b(?:m|gps|geo)?(?:lon|lng|long|longitude)["'\\]{0,3}\s*[:=>]\s*["'\\]{0,3}(-?\d{1,3}\.\d{3,})[^\d.]{1,60}?\b(?:m|gps|geo)?lat(?:itude)?["'\\]{0,3}\s*[:=>]\s*["'\\]{0,3}(-?\d{1,2}\.\d{3,})/gi;
/**
 * Two numbers side by side with four decimals at least: three are a thousand in many languages. A letter of the
 * compass may stand with each.
 */
const pair =
  /(?<![\d.\w-])(-?\d{1,3}\.\d{4,})(?:\s?°)?\s?([NS])?(?:\s*[,;/|]\s*|\s+|%2C|&#44;|!4d)(-?\d{1,3}\.\d{4,})(?:\s?°)?\s?([EW])?(?!\d|\.\d)/gi;
const sexagesimal =
  /(\d{1,2})\s?(?:°|deg)\s?(\d{1,2})\s?(?:['′’]|&#39;|&apos;)\s?(\d{1,2}(?:\.\d+)?)\s?(?:["″”]|&quot;|&#34;|'')\s?([NS])[\s,;/]*(\d{1,3})\s?(?:°|deg)\s?(\d{1,2})\s?(?:['′’]|&#39;|&apos;)\s?(\d{1,2}(?:\.\d+)?)\s?(?:["″”]|&quot;|&#34;|'')\s?([EW])/gi;

/** What stands in every text that one of the patterns finds something in. */
const possible = /\d\.\d{3}|°|\d deg/;

/** Positions that a text names: in program code and markup those with names; in prose any pair of fine numbers too. */
export function findPositions(text: string, kind: 'prose' | 'code'): readonly WrittenPosition[] {
  return possible.test(text) ? [...readPositions(text, kind)] : [];
}

function* readPositions(text: string, kind: 'prose' | 'code'): Generator<WrittenPosition> {
  for (const [, lat = '', lon = ''] of text.matchAll(named)) yield* toPosition(lat, lon);
  for (const [, lon = '', lat = ''] of text.matchAll(namedLonFirst)) yield* toPosition(lat, lon);
  if (kind === 'code') return;
  for (const [, lat = '', south, lon = '', west] of text.matchAll(pair))
    yield* toPosition(isSet(south, 'S') ? `-${lat}` : lat, isSet(west, 'W') ? `-${lon}` : lon);
  for (const [, d = '', m = '', s = '', ns, d2 = '', m2 = '', s2 = '', ew] of text.matchAll(sexagesimal)) {
    const lat = toDegrees(d, m, s) * (isSet(ns, 'S') ? -1 : 1);
    const lon = toDegrees(d2, m2, s2) * (isSet(ew, 'W') ? -1 : 1);
    // A second is some 30 metres, a tenth of one some 3.
    if (isOnEarth(lat, lon)) yield { lat, lon, decimals: /\./.test(s + s2) ? 4 : 3 };
  }
}

function* toPosition(lat: string, lon: string): Generator<WrittenPosition> {
  const position = {
    lat: Number(lat),
    lon: Number(lon),
    decimals: Math.max(decimalsOf(lat), decimalsOf(lon)),
  };
  if (isOnEarth(position.lat, position.lon)) yield position;
}

export const isOnEarth = (lat: number, lon: number) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** Decimals that count: zeros at the end say nothing. */
export function decimalsOf(number: string): number {
  return /\.(\d*?)0*$/.exec(number)?.[1]?.length ?? 0;
}

const isSet = (letter: string | undefined, wanted: string) => letter?.toUpperCase() === wanted;
const toDegrees = (degrees: string, minutes: string, seconds: string) =>
  Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
