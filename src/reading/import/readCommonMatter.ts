import { parsePostDate } from '../parsePostDate.ts';
import { parsePosition } from '../parsePosition.ts';
import type { Written } from '../readYaml.ts';
import type { Report } from '../report.ts';
import type { Matter } from './readMatter.ts';
import { publishDraft, type SourcePost } from './sourcePost.ts';
import { isNo, isYes, keyOf, listOf, textOf } from './writtenValues.ts';

/** What generators and their themes agree on. The caller adds where the post was shown. */
export type CommonMatter = Omit<SourcePost, 'file' | 'line' | 'slug' | 'aliases' | 'bundle'>;

/** @param now milliseconds since 1970: what is to appear later is a draft */
export function readCommonMatter(matter: Matter, report: Report, now: number): CommonMatter {
  const first = (...keys: string[]) => keys.map((key) => textOf(matter.get(key))).find(Boolean);
  const date = readDate(matter, report);
  const facts = {
    title: first('title'),
    date,
    description: first('description', 'summary', 'excerpt', 'subtitle'),
    lang: readLanguage(first('lang', 'language', 'locale')),
    cover: readCover(matter),
    canonical: readAddress(first('canonical', 'canonical_url', 'canonicalurl')),
    ...readWhere(matter),
  };
  const tags = [
    ...new Set(['tags', 'tag', 'categories', 'category'].flatMap((key) => listOf(matter.get(key)))),
  ];
  return {
    ...(Object.fromEntries(
      Object.entries(facts).filter(([, fact]) => fact !== undefined),
    ) as Partial<CommonMatter>),
    draft: isKeptBack(matter, report, date, now),
    tags,
  };
}

const dateKeys = ['date', 'pubdate', 'publishdate', 'published_at', 'created'];

function readDate(matter: Matter, report: Report): string | undefined {
  for (const key of dateKeys) {
    const written = textOf(matter.get(key));
    if (written === undefined) continue;
    const date = parsePostDate(written);
    if (date !== undefined) return date;
    report(
      matter.lineOf(key),
      `the date "${written}" is none of the calendar`,
      'write `date: 2019-06-24` in the new post',
    );
  }
  return undefined;
}

/** Said where it is more than a draft by its own word; whatever could have been meant to hide it, hides it. */
function isKeptBack(matter: Matter, report: Report, date: string | undefined, now: number): boolean {
  const draft = matter.get('draft');
  if ((textOf(draft) !== undefined && !isNo(draft)) || isNo(matter.get('published'))) return true;
  const hiding = ['private', 'hidden', 'unlisted', 'headless'].find((key) => isYes(matter.get(key)));
  const reason =
    hiding !== undefined
      ? `is \`${hiding}\` there`
      : [date, parsePostDate(matter.get('publishdate') ?? null)].some((day) => isAfter(day, now))
        ? 'was to appear later'
        : isBefore(parsePostDate(matter.get('expirydate') ?? null), now)
          ? 'was to appear no longer'
          : undefined;
  if (reason === undefined) return false;
  report(matter.lineOf(hiding ?? 'date'), `this post ${reason}, and is brought as a draft`, publishDraft);
  return true;
}

const instantOf = (date: string) =>
  Date.parse(/T.*(Z|[+-]\d\d:\d\d)$/.test(date) ? date : `${date}${date.includes('T') ? 'Z' : ''}`);
const dayLong = 86_400_000;
/** A day later, as the offset may not be known. */
export const isAfter = (date: string | undefined, now: number) =>
  date !== undefined && instantOf(date) > now + dayLong;
const isBefore = (date: string | undefined, now: number) => date !== undefined && instantOf(date) < now;

export function readLanguage(written: string | undefined): string | undefined {
  try {
    return written === undefined ? undefined : Intl.getCanonicalLocales(written.replace('_', '-'))[0];
  } catch {
    return undefined;
  }
}

const readAddress = (written: string | undefined) =>
  written !== undefined && /^https?:\/\/[^\s"<>]+$/.test(written) ? written : undefined;

const coverKeys = [
  'cover',
  'image',
  'featured_image',
  'featuredimage',
  'heroimage',
  'hero',
  'thumbnail',
  'header',
  'feature',
  'images',
];

function readCover(matter: Matter): string | undefined {
  const found = coverKeys.flatMap((key) => nameOf(matter.get(key)) ?? []);
  return found.find((name) => /\.[a-z]{3,4}([?#].*)?$/i.test(name));
}

function nameOf(written: Written | undefined): string | undefined {
  const inside = keyOf(written, 'image', 'src', 'url', 'path', 'feature', 'overlay_image', 'teaser');
  return textOf(written) ?? (Array.isArray(written) ? listOf(written)[0] : textOf(inside));
}

/** `at: 31.24, 121.49`, `location: { lat: …, lon: … }`, `latitude:` and `longitude:`, a place by its name. */
function readWhere(matter: Matter): Pick<SourcePost, 'at' | 'place'> {
  const whole: Written = Object.fromEntries(
    ['lat', 'latitude', 'lon', 'lng', 'long', 'longitude'].map((key) => [key, matter.get(key) ?? null]),
  );
  const valueOf = (key: string) => matter.get(key);
  const placed = ['location', 'at', 'geo', 'place', 'coordinates', 'position'].map(valueOf);
  const at = [...placed, whole].map(formatPosition).find((one) => one !== undefined);
  const named = ['place', 'location'].map(valueOf);
  const names = named.map((one) => textOf(one) ?? textOf(keyOf(one, 'name', 'title', 'address')));
  const place = names.find((name) => name !== undefined && /\p{L}/u.test(name));
  return { ...(at !== undefined && { at }), ...(place !== undefined && { place }) };
}

function formatPosition(written: Written | undefined): string | undefined {
  const pair = [keyOf(written, 'lat', 'latitude'), keyOf(written, 'lon', 'lng', 'long', 'longitude')].map(
    textOf,
  );
  const position = parsePosition(textOf(written) ?? pair.join(', '));
  return position && `${position.lat}, ${position.lon}`;
}
