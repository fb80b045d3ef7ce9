import { referrerPolicies } from '../journal/basemapSettings.ts';
import type { LocalText } from '../journal/place.ts';
import type { Datum, Publish } from '../journal/settings.ts';
import { makeSlug } from '../journal/makeSlug.ts';
import { setting } from './checkSettings.ts';
import { parseClockError } from './parseClockError.ts';
import { parseCredits } from './parseCredits.ts';
import { parseNumber, parsePair, parsePosition } from './parsePosition.ts';
import { parseTaken } from './parseTaken.ts';
import { parseImageAddress } from './parseImageAddress.ts';
import { parseTileAddress } from './parseTileAddress.ts';
import type { Written } from './readYaml.ts';

/** The kinds of value that settings have, each with what to write where it is wrong. */
export const settingFields = {
  text: setting(parseText, 'write a text, in quotes if it has a `#` or a `: ` in it'),
  localText: setting(parseLocalText, 'write a text, or one for each language: { en: The Bund, zh: 外滩 }'),
  words: setting(parseWords, 'write a list: [harbour, night]'),
  switch: setting(parseSwitch, 'write true or false'),
  hidden: setting(
    (written) => (written === 'spot' ? written : parseSwitch(written)),
    'write true, false or spot',
  ),
  /** Of a circle whose whole purpose is to hide. */
  hiding: setting(
    (written) => (written === 'spot' ? written : parseSwitch(written) === true ? true : undefined),
    'write true or spot',
  ),
  datum: setting(
    (written) => datums.find((datum) => datum === String(written).toLowerCase().replace(/[- ]/g, '')),
    'write wgs84, gcj02 or bd09',
  ),
  clock: setting(
    parseClockError,
    'write how wrong it is, as 00:07:30 fast or slow, or for a clock that drifts two of them, the earlier first: [2019-06-20 08:00 00:00:12 fast, 2019-06-28 08:00 00:00:24 fast]',
  ),
  momentPairs: setting(
    (written) => parseTwo(written, parseText) ?? parseTwo(written, (pair) => parseTwo(pair, parseText)),
    'write the names of two photos, [IMG_0412.jpg, P1020031.jpg], or for a clock that drifts two such pairs: [[IMG_0412.jpg, P1020031.jpg], [IMG_0988.jpg, P1020407.jpg]]',
  ),
  position: setting(parsePosition, 'write latitude, longitude in degrees: 31.24, 121.49'),
  /** Of a photo that is to stand where it would without an entry for several. */
  positionOrAuto: setting(
    (written) => (written === 'auto' ? written : parsePosition(written)),
    'write latitude, longitude in degrees: 31.24, 121.49',
  ),
  focus: setting(parseFocus, 'write two fractions of width and height between 0 and 1: 0.5, 0.4'),
  taken: setting(
    (written) => (typeof written === 'string' ? parseTaken(written) : undefined),
    'write what is known of 2019-06-24 19:30 +08:00: year, month, day, time, offset',
  ),
  zone: setting(parseZone, 'write a time zone by its name, as Asia/Shanghai'),
  metres: setting((written) => parseWithin(written, 1, 1_000_000), 'write metres as a number from 1, as 10'),
  rating: setting(
    (written) => (typeof written === 'string' && /^[0-5]$/.test(written) ? Number(written) : undefined),
    'write a whole number from 0 to 5',
  ),
  publish: setting(parsePublish, 'write all, posts or "rated 3"'),
  slug: setting(
    (written) =>
      typeof written === 'string' && written !== '' && makeSlug(written) === written ? written : undefined,
    'write lower-case letters, digits and single hyphens: the-bund',
  ),
  color: setting(parseColor, 'write it in quotes: "#c4441c"'),
  language: setting(parseLanguage, 'write a language tag: en, zh-Hans'),
  basemapKind: setting(
    (written) => basemapKinds.find((kind) => kind === written),
    'write embedded, raster (pictures) or vector (.pbf, .mvt)',
  ),
  tiles: setting(
    (written) => (typeof written === 'string' ? parseTileAddress(written) : undefined),
    'write an address of https with {z}, {x} and {y} in it and one fixed server, as https://tile.example.org/{z}/{x}/{y}.png, or one inside the site, as tiles/{z}/{x}/{y}.png',
  ),
  images: setting(
    (written) => (typeof written === 'string' ? parseImageAddress(written) : undefined),
    'write an address of https with {path} and {width} in it and one fixed server, as https://images.example.org/{path}?w={width}&fm={format}',
  ),
  credits: setting(
    (written) => (typeof written === 'string' ? parseCredits(written) : undefined),
    'write whose map it is, with links as [OpenStreetMap](https://www.openstreetmap.org/copyright)',
  ),
  zoom: setting(
    (written) =>
      typeof written === 'string' && /^\d{1,2}$/.test(written) ? parseWithin(written, 0, 22) : undefined,
    'write a whole number from 0 to 22',
  ),
  referrerPolicy: setting(
    (written) => referrerPolicies.find((policy) => policy === written),
    `write one of ${referrerPolicies.join(', ')}`,
  ),
  address: setting(parseAddress, 'write the whole address: https://example.org/journal/'),
};

const basemapKinds = ['embedded', 'raster', 'vector'] as const;

const datums: readonly Datum[] = ['wgs84', 'gcj02', 'bd09'];

/** Two that differ. */
function parseTwo<T>(written: Written, parse: (item: Written) => T | undefined): readonly [T, T] | undefined {
  const [first, second, ...others] = Array.isArray(written) ? written.map(parse) : [];
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  return JSON.stringify(first) === JSON.stringify(second) ? undefined : [first, second];
}

function parseText(written: Written): string | undefined {
  return typeof written === 'string' && written.trim() !== '' ? written.trim() : undefined;
}

function parseLocalText(written: Written): LocalText | undefined {
  if (typeof written === 'string') return parseText(written);
  if (written === null || Array.isArray(written)) return undefined;
  const texts = Object.entries(written).map(([tag, text]) => [parseLanguage(tag), parseText(text)] as const);
  if (texts.length === 0 || texts.some(([tag, text]) => tag === undefined || text === undefined))
    return undefined;
  return Object.fromEntries(texts) as Record<string, string>;
}

function parseWords(written: Written): readonly string[] | undefined {
  const words = typeof written === 'string' ? written.split(',') : written;
  if (!Array.isArray(words)) return undefined;
  const texts = words.map(parseText);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function parseSwitch(written: Written): boolean | undefined {
  if (typeof written !== 'string' || !/^(true|True|TRUE|false|False|FALSE)$/.test(written)) return undefined;
  return written.toLowerCase() === 'true';
}

function parseWithin(written: Written, least: number, most: number): number | undefined {
  const value = parseNumber(written);
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

function parseFocus(written: Written): readonly [number, number] | undefined {
  const pair = parsePair(written);
  return pair?.every((part) => part >= 0 && part <= 1) ? pair : undefined;
}

function parseZone(written: Written): string | undefined {
  if (typeof written !== 'string' || !/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(written)) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: written });
    return written;
  } catch {
    return undefined;
  }
}

function parsePublish(written: Written): Publish | undefined {
  if (written === 'all' || written === 'posts') return { kind: written };
  const atLeast = typeof written === 'string' ? /^rated ([0-5])$/.exec(written)?.[1] : undefined;
  return atLeast === undefined ? undefined : { kind: 'rated', atLeast: Number(atLeast) };
}

function parseColor(written: Written): string | undefined {
  if (typeof written !== 'string') return undefined;
  if (/^#[\da-f]{6}$/i.test(written)) return written.toLowerCase();
  return /^#[\da-f]{3}$/i.test(written) ? written.toLowerCase().replace(/[\da-f]/g, '$&$&') : undefined;
}

function parseLanguage(written: Written): string | undefined {
  try {
    return typeof written === 'string' ? Intl.getCanonicalLocales(written)[0] : undefined;
  } catch {
    return undefined;
  }
}

/** An address that others can be put behind: it ends in `/`. */
function parseAddress(written: Written): string | undefined {
  if (typeof written !== 'string' || !/^https?:\/\/[^?#\s]+$/.test(written)) return undefined;
  try {
    return new URL(written.replace(/\/*$/, '/')).href;
  } catch {
    return undefined;
  }
}
