import type { Taken } from '../../../journal/taken.ts';
import { parseDate } from './parseDate.ts';

const day = String.raw`(?<year>(?:19|20)\d\d)(?<gap>[-_.]?)(?<month>\d\d)\k<gap>(?<day>\d\d)`;
const clock = String.raw`(?<hour>\d\d)[-_.: ]?(?<minute>\d\d)[-_.: ]?(?<second>\d\d)`;
/** ` at `, and what it is called elsewhere: ` um `, ` a las `, ` à `, `于`. */
const at = String.raw`\s?\p{L}[\p{L}\s]{0,6}(?=\d\d[.:]\d\d[.:]\d\d)`;

/** `IMG_20190624_193107`, `Screenshot_2019-06-24-19-31-07`, `WhatsApp Image 2019-06-24 at 7.31.07 PM`, `20190624193107`. */
const moment = new RegExp(
  String.raw`(?<!\d)${day}(?:[-_. T]| ?, |${at})?${clock}(?<fraction>\d{3})?(?!\d)`,
  'u',
);
const twelveHours = new RegExp(
  String.raw`(?<!\d)${day} at (?<hour>\d{1,2})[.:](?<minute>\d\d)[.:](?<second>\d\d)\s?(?<half>[AP]\.?\s?M)`,
  'i',
);
/** `IMG-20190624-WA0012`, `2019-06-24 walk`. */
const dayOnly = new RegExp(String.raw`(?<!\d)${day}(?!\d)`);
const isCalendarName =
  /^(img|vid|pano|mvimg|screenshot|photo|wp|signal|dsc|doc)?[-_ ]?(19|20)\d{6}([-_ (.]|$)/i;
/** WeChat and Facebook name what they save by milliseconds since 1970. */
const milliseconds = /^(?:mmexport|wx_camera_|FB_IMG_)(\d{13})(?!\d)/;
/** Pixel phones name photos by the time in Greenwich. */
const namedInUtc = /^PXL_/;

/** The time in the names that phones and messengers give. */
export function findDateInName(file: string): Taken | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const epoch = Number(milliseconds.exec(name)?.[1]);
  if (epoch > 946_684_800_000)
    return { local: new Date(epoch).toISOString().slice(0, 23), offset: '+00:00', source: 'name' };
  const local = findHalfDayMoment(name) ?? findMoment(name) ?? findDay(name);
  if (local === undefined) return undefined;
  return {
    local,
    ...(namedInUtc.test(name) && local.includes('T') ? { offset: '+00:00' } : {}),
    source: 'name',
  };
}

function findMoment(name: string): string | undefined {
  const parts = moment.exec(name)?.groups;
  if (!parts) return undefined;
  const fraction = parts.fraction === undefined ? '' : `.${parts.fraction}`;
  return checked(
    `${dateOf(parts)}T${parts.hour ?? ''}:${parts.minute ?? ''}:${parts.second ?? ''}${fraction}`,
  );
}

function findHalfDayMoment(name: string): string | undefined {
  const parts = twelveHours.exec(name)?.groups;
  if (!parts) return undefined;
  const hour = (Number(parts.hour) % 12) + (/p/i.test(parts.half ?? '') ? 12 : 0);
  return checked(
    `${dateOf(parts)}T${String(hour).padStart(2, '0')}:${parts.minute ?? ''}:${parts.second ?? ''}`,
  );
}

/** Eight digits alone are too often a number: they count as a day behind a known prefix or with separators. */
function findDay(name: string): string | undefined {
  const parts = dayOnly.exec(name)?.groups;
  return parts && (parts.gap !== '' || isCalendarName.test(name)) ? checked(dateOf(parts)) : undefined;
}

function dateOf(parts: Readonly<Record<string, string | undefined>>): string {
  return `${parts.year ?? ''}-${parts.month ?? ''}-${parts.day ?? ''}`;
}

/** Only whole dates of the time of digital cameras; `2019-00-12` is no date. */
function checked(text: string): string | undefined {
  const date = parseDate(text);
  return date?.local.length === text.length && text >= '1985' ? date.local : undefined;
}
