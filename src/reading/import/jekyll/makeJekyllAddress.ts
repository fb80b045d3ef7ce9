import { makeSlug } from '../../../journal/makeSlug.ts';
import { fillDate } from '../fillDate.ts';

/** What a permalink of Jekyll is filled with. */
export interface JekyllName {
  /** File name without date and ending, or the front matter's `slug`. */
  readonly title: string;
  readonly categories: readonly string[];
  readonly date?: string;
  /** Of a document in another collection than that of posts. */
  readonly collection?: string;
}

const styles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
};

/** The path at which Jekyll shows a post; undefined where its pattern asks for what is not known. */
export function makeJekyllAddress(pattern: string, name: JekyllName): string | undefined {
  const filled = fillDate(styles[pattern] ?? pattern, name.date, jekyllDates)
    .replaceAll(':output_ext', '.html')
    .replaceAll(':collection', name.collection ?? 'posts')
    .replaceAll(':path', name.title)
    .replaceAll(':categories', name.categories.map((one) => one.toLowerCase()).join('/'))
    .replaceAll(':slugified_categories', name.categories.map(makeSlug).join('/'))
    .replaceAll(':title', name.title)
    .replaceAll(':slug', makeSlug(name.title))
    .replaceAll(':name', makeSlug(name.title));
  if (/\/:[a-z]/.test(filled)) return undefined;
  return `/${filled}`.replace(/\/{2,}/g, '/');
}

const jekyllDates: Readonly<Record<string, string>> = {
  short_year: 'yy',
  year: 'yyyy',
  i_month: 'M',
  short_month: 'MMM',
  long_month: 'MMMM',
  month: 'MM',
  i_day: 'd',
  y_day: 'DDD',
  short_day: 'EEE',
  long_day: 'EEEE',
  w_day: 'E',
  day: 'dd',
  week: 'ww',
  w_year: 'YYYY',
  hour: 'HH',
  minute: 'mm',
  second: 'ss',
};
