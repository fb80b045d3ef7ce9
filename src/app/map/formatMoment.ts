import { formatDate, formatDay, formatShortDay } from '../views/formatDate.ts';
import type { TimeUnit } from './timeBins.ts';

/** A moment in the words that a bar of the time axis needs: `Monday, 24 June 2019, 14:00`, `June 2019`, `2019`. */
export function formatMoment(time: number, unit: TimeUnit, language: string): string {
  const local = new Date(time).toISOString();
  if (unit === 'year') return formatDay(local.slice(0, 4), language);
  if (unit === 'month' || unit === 'season') return formatDay(local.slice(0, 7), language);
  const day = formatDay(local.slice(0, 10), language);
  return unit === 'day' || unit === 'week' ? day : `${day}, ${local.slice(11, 16)}`;
}

/** The same for the eye, where there is little room: `Mon 24 Jun, 14:00`. */
export function formatShortMoment(time: number, unit: TimeUnit, language: string): string {
  const local = new Date(time).toISOString();
  if (unit === 'year' || unit === 'month' || unit === 'season') return formatMoment(time, unit, language);
  if (unit === 'week') return formatDate(local, language);
  const day = formatShortDay(local.slice(0, 10), language);
  return unit === 'day' ? day : `${day}, ${local.slice(11, 16)}`;
}
