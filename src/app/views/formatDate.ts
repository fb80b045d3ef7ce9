import type { Taken } from '../../journal/taken.ts';
import { messages } from '../messages.ts';

/** The parts of a local time as an instant of UTC, so that `Intl` prints the wall clock whatever the machine's zone. */
function wallClock(local: string): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = (local.match(/\d+/g) ?? []).map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day, hour, minute));
  date.setUTCFullYear(year);
  return date;
}

/** To make a formatter takes a hundred times longer than to use it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${Object.entries(options).flat().join(' ')}`;
  const known = formatters.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language, {
    ...options,
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  formatters.set(name, made);
  return made;
}

/** `Monday, 24 June 2019`, `June 2019` or `2019`: a local time as a day, as precise as known. */
export function formatDay(local: string, language: string): string {
  const options: Intl.DateTimeFormatOptions =
    local.length >= 10
      ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
      : local.length >= 7
        ? { month: 'long', year: 'numeric' }
        : { year: 'numeric' };
  return format(regional(language), options).format(wallClock(local));
}

/** `Mon 24 Jun`: a day of a trip, whose year is known. */
export function formatShortDay(date: string, language: string): string {
  return format(regional(language), { weekday: 'short', day: 'numeric', month: 'short' })
    .format(wallClock(date))
    .replace(',', '');
}

/** `2019`, `Jun` or `24`: what the end of a date says, where what is around it says the rest. */
export function formatMark(date: string, language: string): string {
  const options: Intl.DateTimeFormatOptions =
    date.length >= 10 ? { day: 'numeric' } : date.length >= 7 ? { month: 'short' } : { year: 'numeric' };
  return format(regional(language), options).format(wallClock(date));
}

/** `24–28 June 2019`: first and last day of a trip, as precise as known. */
export function formatRange(start: string, end: string, language: string): string {
  const precision = Math.min(start.length, end.length);
  const options: Intl.DateTimeFormatOptions =
    precision >= 10
      ? { day: 'numeric', month: 'long', year: 'numeric' }
      : precision >= 7
        ? { month: 'long', year: 'numeric' }
        : { year: 'numeric' };
  const dates = format(regional(language), options);
  const range = dates.formatRange(wallClock(start), wallClock(end));
  // Where a language has no words for a range, numbers with slashes stand in.
  return range.includes('/') ? joinDates(dates, start, end) : range;
}

/** Year and month of both are said once where a language begins with them. */
function joinDates(dates: Intl.DateTimeFormat, start: string, end: string): string {
  const [from, to] = [start, end].map((date) => dates.formatToParts(wallClock(date)));
  const isYearFirst = from?.[0]?.type === 'year';
  const different = from?.findIndex(({ value }, at) => value !== to?.[at]?.value) ?? 0;
  const rest = isYearFirst ? to?.slice(different) : to;
  return [from, rest].map((parts) => parts?.map(({ value }) => value).join('')).join(' – ');
}

/** `24 June 2019`: the date of a post. */
export function formatDate(date: string, language: string): string {
  return format(regional(language), { day: 'numeric', month: 'long', year: 'numeric' }).format(
    wallClock(date),
  );
}

/** `Monday, 24 June 2019, 19:31 (UTC+8)`; without an offset the clock on the wall stands alone. */
export function formatWhen(taken: Taken, language: string): string {
  const day = formatDay(taken.local, language);
  const time = taken.local.slice(11, 16);
  if (time === '') return day;
  const { parts, offset } = messages.text;
  return day + parts + time + (taken.offset === undefined ? '' : offset(formatOffset(taken.offset)));
}

/** `+08:00` as `UTC+8`, `+05:30` as `UTC+5:30`. */
function formatOffset(offset: string): string {
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  if (hours === '00' && minutes === '00') return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** For `<time datetime>`: what HTML accepts of a local time and its offset. */
export function formatDatetime(taken: Taken): string {
  return taken.local.length > 10 && taken.offset !== undefined ? taken.local + taken.offset : taken.local;
}

/** English without a region is written day first, as most of the world reads it. */
export function regional(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
