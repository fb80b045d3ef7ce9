/**
 * A time as precise as known as RFC 3339, which knows nothing less than seconds with an offset: what is not known is the
 * first moment of it, and of a clock without an offset, UTC's, as posts are sorted by it.
 *
 * @param local `YYYY[-MM[-DD[THH:MM[:SS[.fff]]]]]`, with or without `Z` or `±HH:MM` after a time
 */
export function formatInstant(local: string, offset?: string): string {
  const [, date = '', time = '', zone] = /^([\d-]+?)(?:T([\d:.]+)(Z|[+-]\d\d:\d\d)?)?$/.exec(local) ?? [];
  const day = date + '-01-01'.slice(date.length - 4);
  const clock = time + '00:00:00'.slice(time.length);
  return `${day}T${clock}${time === '' ? 'Z' : (zone ?? offset ?? 'Z')}`;
}
