import type { PhotoSettings } from '../journal/settings.ts';

const form =
  /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?<fraction>\.\d{1,9})?)?(?: ?(?<offset>Z|[+-]\d\d:?\d\d))?)?)?)?$/;

/** `2019-06-24 19:30 +08:00`, or only as much of it as is known from the left; undefined where it is no time. */
export function parseTaken(text: string): PhotoSettings['taken'] {
  const parts = form.exec(text)?.groups;
  if (parts === undefined || !isReal(parts)) return undefined;
  const { year, month, day, hour, minute, second, fraction = '', offset } = parts;
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  const time = [hour, minute, second].filter((part) => part !== undefined).join(':');
  const local = time === '' ? date : `${date}T${time}${fraction}`;
  if (offset === undefined) return { local };
  const known = parseOffset(offset);
  return known === undefined ? undefined : { local, offset: known };
}

/** Whether the calendar has that day and the clock that time. */
function isReal({
  year,
  month = '01',
  day = '01',
  hour = '00',
  minute = '00',
  second = '00',
}: Partial<Record<string, string>>) {
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const sameDay = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return sameDay && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

/** Offsets that the world has or had: whole quarters of an hour, −12:00…+14:00. */
function parseOffset(text: string): string | undefined {
  if (text === 'Z') return '+00:00';
  const minutes = Number(`${text[0]}1`) * (Number(text.slice(1, 3)) * 60 + Number(text.slice(-2)));
  const usual = minutes % 15 === 0 && minutes >= -720 && minutes <= 840 && Number(text.slice(-2)) < 60;
  return usual ? `${text.slice(0, 3)}:${text.slice(-2)}` : undefined;
}
