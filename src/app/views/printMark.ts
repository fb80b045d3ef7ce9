import { formatMark } from './formatDate.ts';

/** How a language writes a year, a month or a day where what is around it says the rest. */
export interface MarkForm {
  /** `#` stands where the number does. */
  readonly year: string;
  /** From January on. */
  readonly months: readonly string[];
  /** From the first on. */
  readonly days: readonly string[];
}

export function makeMarkForm(language: string): MarkForm {
  return {
    year: formatMark('2001', language).replace('2001', '#'),
    months: countUp(12).map((month) => formatMark(`2001-${month}`, language)),
    days: countUp(31).map((day) => formatMark(`2001-01-${day}`, language)),
  };
}

const countUp = (most: number) => Array.from({ length: most }, (_, at) => String(at + 1).padStart(2, '0'));

/**
 * `2019`, `Jun` or `24`: what the end of a date says. A browser's first date in the words of a language takes it a
 * twentieth of a second on a phone, so it is given the form.
 */
export function printMark(date: string, { year, months, days }: MarkForm): string {
  if (date.length >= 10) return days[Number(date.slice(8, 10)) - 1] ?? date;
  if (date.length >= 7) return months[Number(date.slice(5, 7)) - 1] ?? date;
  return year.replace('#', String(Number(date)));
}
