export interface WrittenDate {
  /** `YYYY[-MM[-DD[THH:MM[:SS[.fff]]]]]`, as precise as written. */
  readonly local: string;
  /** `±HH:MM`. */
  readonly offset?: string;
}

const number = String.raw`(\s?\d{1,2})`;
const clock = String.raw`${number}[:.]${number}(?:[:.]${number}(?:[.,](\d+))?)?`;
const offset = String.raw`(?:\s*(Z|[+-]\d{1,2}:?\d{2}))?`;
const yearFirst = new RegExp(
  String.raw`^(\d{4})(?:[-:/. ]${number}(?:[-:/. ]${number}(?:[T ]\s*${clock}${offset})?)?)?$`,
  'i',
);
const dayFirst = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ${clock}${offset})?$`, 'i');

/**
 * A date as EXIF (`2019:06:24 19:31:07`), XMP (`2019-06-24T19:31:07.5+08:00`, `2019-06`, `1998`) or an odd camera
 * (`24.06.2019 19:31`) writes it. A zero or blank month or day is one that is not known; an impossible date is none.
 */
export function parseDate(text: string | undefined): WrittenDate | undefined {
  const plain = upToZero(text ?? '')
    .replace(/[\s:]+$/, '')
    .trim();
  const odd = dayFirst.exec(plain);
  const [year, month, day, hour, minute, second, fraction, zone] = odd
    ? [odd[3], odd[2], odd[1], ...odd.slice(4)]
    : (yearFirst.exec(plain)?.slice(1) ?? []);
  if (year === undefined || Number(year) < 1800) return undefined;
  if (isZero(month)) return { local: year };
  if (isZero(day)) return isMonth(month) ? { local: `${year}-${pad(month)}` } : undefined;
  if (!isDay(year, month, day)) return undefined;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (hour === undefined || minute === undefined) return { local: date };
  const time = formatTime(hour, minute, second, fraction);
  if (time === undefined) return undefined;
  const parsed = parseOffset(zone);
  return { local: `${date}T${time}`, ...(parsed === undefined ? {} : { offset: parsed }) };
}

/** No date is longer; on a megabyte of blanks the patterns would take their time. */
const longest = 60;

function upToZero(text: string): string {
  return (text.split('\0', 1)[0] ?? '').slice(0, longest);
}

/** `19:31[:07[.25]]`; none for an impossible time. */
export function formatTime(
  hour: string,
  minute: string,
  second?: string,
  fraction?: string,
): string | undefined {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const seconds = second === undefined ? '' : `:${pad(second)}`;
  return `${pad(hour)}:${pad(minute)}${seconds}${fraction === undefined ? '' : `.${fraction.slice(0, 9)}`}`;
}

/** `±HH:MM`. Zones keep to quarters of an hour from −12:00 to +14:00; anything else is a slip, not an offset. */
export function parseOffset(text: string | undefined): string | undefined {
  const plain = text?.replace(/\0/g, '').trim() ?? '';
  if (/^z$/i.test(plain)) return '+00:00';
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(plain);
  if (!match) return undefined;
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)];
  const total = (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
  if (minutes > 59 || minutes % 15 !== 0 || total < -12 * 60 || total > 14 * 60) return undefined;
  return `${total < 0 ? '-' : '+'}${pad(String(hours))}:${pad(String(minutes))}`;
}

function isDay(year: string, month: string | undefined, day: string | undefined): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return isMonth(month) && date.getUTCDate() === Number(day) && Number(day) > 0;
}

function isMonth(month: string | undefined): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

function isZero(part: string | undefined): boolean {
  return part === undefined || Number(part) === 0;
}

function pad(part: string | undefined): string {
  return (part ?? '').trim().padStart(2, '0');
}
