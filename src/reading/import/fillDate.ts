const dayLong = 86_400_000;

/** English, as generators write them whatever the language of the site. */
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/**
 * Fills the parts of a permalink that come from a date, as the clock on the wall shows it: `:year` by what `names` says
 * of `year`. What has no date stays as it stands.
 */
export function fillDate(
  pattern: string,
  date: string | undefined,
  names: Readonly<Record<string, string>>,
): string {
  if (date === undefined) return pattern;
  const values = readParts(date);
  const known = Object.keys(names).sort((a, b) => b.length - a.length);
  return pattern.replace(new RegExp(`:(${known.join('|')})(?![a-z_])`, 'g'), (whole, name: string) => {
    return values[names[name] ?? ''] ?? whole;
  });
}

function readParts(date: string): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  const [hour = '00', minute = '00', second = '00'] = date.slice(11, 19).split(':');
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const weekday = new Date(instant).getUTCDay();
  // ISO 8601: a week belongs to the year that has its Thursday.
  const thursday = instant + (4 - (weekday || 7)) * dayLong;
  const weekYear = new Date(thursday).getUTCFullYear();
  const monthName = months[Number(month) - 1] ?? '';
  const dayName = days[weekday] ?? '';
  return {
    yyyy: year,
    yy: year.slice(2),
    MM: month,
    M: String(Number(month)),
    MMM: monthName.slice(0, 3),
    MMMM: monthName,
    mmmm: monthName.toLowerCase(),
    dd: day,
    d: String(Number(day)),
    DDD: String((instant - Date.UTC(Number(year), 0, 1)) / dayLong + 1).padStart(3, '0'),
    D: String((instant - Date.UTC(Number(year), 0, 1)) / dayLong + 1),
    E: String(weekday || 7),
    e: String(weekday),
    EEE: dayName.slice(0, 3),
    EEEE: dayName,
    eeee: dayName.toLowerCase(),
    ww: String(Math.floor((thursday - Date.UTC(weekYear, 0, 1)) / dayLong / 7) + 1).padStart(2, '0'),
    YYYY: String(weekYear),
    HH: hour,
    mm: minute,
    ss: second,
  };
}
