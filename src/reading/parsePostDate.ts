import type { Written } from './readYaml.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const clock = String.raw`(?:[T\s,]\s*(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?)?`;
const zone = String.raw`\s*(?<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?`;

/** `2019-08-12 10:51 +0530`, `2019-8-2`, `12 August 2019`, `Mon, Aug 12 2019`: what Jekyll, Hugo and Astro write. */
const forms = [
  String.raw`(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})`,
  String.raw`(?:[a-z]{3,9},?\s+)?(?<day>\d{1,2})\s+(?<name>[a-z]{3,9})\.?,?\s+(?<year>\d{4})`,
  String.raw`(?:[a-z]{3,9},?\s+)??(?<name>[a-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})`,
].map((date) => new RegExp(`^${date}${clock}${zone}$`, 'i'));

/** ISO 8601 with the offset as written, or only a date; undefined where it is no date of the calendar. */
export function parsePostDate(written: Written): string | undefined {
  if (typeof written !== 'string') return undefined;
  const parts = forms.map((form) => form.exec(written.trim())?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return undefined;
  const date = makeDate(parts.year, parts.month ?? findMonth(parts.name), parts.day);
  if (date === undefined || parts.hour === undefined) return parts.zone === undefined ? date : undefined;
  const time = makeTime(parts.hour, parts.minute, parts.second ?? '00');
  const offset = makeOffset(parts.zone);
  return time === undefined || offset === undefined ? undefined : `${date}T${time}${offset}`;
}

/** The date in front of a Jekyll file name and what follows it: `2019-08-12-kubecon`. */
export function splitDatedName(name: string): { date?: string; rest: string } {
  const match = /^(\d{4}-\d{1,2}-\d{1,2})(?:-|$)(.*)$/.exec(name);
  const date = match ? parsePostDate(match[1]!) : undefined;
  return date === undefined ? { rest: name } : { date, rest: match![2]! };
}

function findMonth(name = ''): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function makeDate(year = '', month = '', day = ''): string | undefined {
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last;
  return isDate ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

function makeTime(hour: string, minute = '', second = ''): string | undefined {
  const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return isTime ? `${hour.padStart(2, '0')}:${minute}:${second}` : undefined;
}

function makeOffset(zone = ''): string | undefined {
  if (/^(|Z|UTC|GMT)$/i.test(zone)) return zone === '' ? '' : 'Z';
  const hours = zone.slice(0, 3);
  const minutes = zone.slice(3).replace(':', '') || '00';
  return Number(hours.slice(1)) <= 14 && Number(minutes) < 60 ? `${hours}:${minutes}` : undefined;
}
