import { formatMark } from './formatDate.ts';

/** How a language writes a year, a month or a day where what is around it says the rest; `#` stands where the number does. */
export interface MarkForm {
  readonly year: string;
  /** From January on. */
  readonly months: readonly string[];
  readonly day: string;
}

export function makeMarkForm(language: string): MarkForm {
  const months = Array.from({ length: 12 }, (_, month) => `2001-${String(month + 1).padStart(2, '0')}`);
  return {
    year: formatMark('2001', language).replace('2001', '#'),
    months: months.map((month) => formatMark(month, language)),
    day: formatMark('2001-01-22', language).replace('22', '#'),
  };
}

/**
 * `2019`, `Jun` or `24`: what the end of a date says. A browser's first date in the words of a language takes it a
 * twentieth of a second on a phone, so it is given the form.
 */
export function printMark(date: string, { year, months, day }: MarkForm): string {
  if (date.length >= 10) return day.replace('#', String(Number(date.slice(8, 10))));
  if (date.length >= 7) return months[Number(date.slice(5, 7)) - 1] ?? date;
  return year.replace('#', String(Number(date)));
}
