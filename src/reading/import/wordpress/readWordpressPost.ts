import { computeWallTime, formatOffset } from '../../../journal/wallTime.ts';
import type { Report } from '../../report.ts';
import { isAfter } from '../readCommonMatter.ts';
import { publishDraft, type SourcePost } from '../sourcePost.ts';
import { decodeEntities } from './decodeEntities.ts';
import type { ExportedItem } from './readExport.ts';

const quarter = 15;

/** A post or page out of an export; undefined where it is nothing to bring. */
export function readWordpressPost(
  file: string,
  item: ExportedItem,
  cover: string | undefined,
  report: Report,
  now: number,
): SourcePost | undefined {
  const status = item.get('status') ?? 'draft';
  const title = decodeEntities(item.get('title') ?? '').trim();
  const what = `"${title || 'a post without a title'}"`;
  if (status === 'trash' || status === 'auto-draft') {
    if (status === 'trash') report(item.line, `${what} lies in the trash, and is not brought`);
    return undefined;
  }
  const date = readDate(item);
  const reason = findReason(item, status, date, now);
  if (reason !== undefined) report(item.line, `${what} ${reason}, and is brought as a draft`, publishDraft);
  const address = readPath(item.get('link'));
  const description = decodeEntities(item.get('excerpt') ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return {
    file,
    line: item.line,
    ...(title !== '' && { title }),
    ...(date !== undefined && { date }),
    slug: decodePercent(item.get('post_name') ?? '') || title,
    draft: reason !== undefined || status !== 'publish',
    ...(description !== '' && { description }),
    ...(cover !== undefined && { cover }),
    ...readPlace(item, report),
    tags: [...new Set(item.tags.map(decodeEntities))].filter((tag) => tag !== 'Uncategorized'),
    aliases: address === undefined ? [] : [address],
  };
}

function findReason(
  item: ExportedItem,
  status: string,
  date: string | undefined,
  now: number,
): string | undefined {
  if (status === 'private') return 'is private';
  if (item.get('post_password') !== undefined) return 'asks for a password';
  if (status === 'future' || isAfter(date, now)) return 'was to appear later';
  return status === 'publish' || status === 'draft' || status === 'pending'
    ? undefined
    : `has the status ${status}`;
}

/** The clock on the wall, and how far it was from UTC where the export says both. */
function readDate(item: ExportedItem): string | undefined {
  const [local, utc] = [item.get('post_date'), item.get('post_date_gmt')].map((text = '') =>
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) && !text.startsWith('0000')
      ? text.replace(' ', 'T')
      : undefined,
  );
  if (local === undefined) return undefined;
  if (utc === undefined) return local;
  const minutes = Math.round((computeWallTime(local) - computeWallTime(utc)) / 60_000 / quarter) * quarter;
  return Math.abs(minutes) > 14 * 60 ? local : `${local}${formatOffset(minutes)}`;
}

/** `?p=12` is no address that a static site can answer. */
export function readPath(link: string | undefined): string | undefined {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)$/.exec(link?.trim() ?? '')?.[1];
  return path === '/' ? undefined : path;
}

/** The fields that WordPress's own apps write. */
function readPlace(item: ExportedItem, report: Report): Pick<SourcePost, 'at' | 'place'> {
  const [lat, lon] = [item.meta('geo_latitude'), item.meta('geo_longitude')].map((text = '') =>
    parseFloat(text),
  );
  const place = decodeEntities(item.meta('geo_address') ?? '').trim();
  const known = Number.isFinite(lat) && Number.isFinite(lon) && !(lat === 0 && lon === 0);
  if ((known || place !== '') && item.meta('geo_public') === '0') {
    report(
      item.line,
      'its place was not public there, and is not brought',
      'add `at: ` or `place: ` if it may be seen',
    );
    return {};
  }
  return { ...(known && { at: `${lat}, ${lon}` }), ...(place !== '' && { place }) };
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
