import { makeSlug } from '../../../journal/makeSlug.ts';
import type { Report } from '../../report.ts';
import { fillDate } from '../fillDate.ts';
import { readCommonMatter, readLanguage } from '../readCommonMatter.ts';
import type { SplitText } from '../readMatter.ts';
import type { SourcePost } from '../sourcePost.ts';
import { listOf, textOf } from '../writtenValues.ts';

/** What Hugo's settings say of addresses. */
export interface HugoSettings {
  /** By section. */
  readonly permalinks: Readonly<Record<string, string>>;
  /** `/blog` or nothing. */
  readonly base: string;
  readonly ugly: boolean;
  /** `content`, without a slash at its end. */
  readonly content: string;
  /** Of files whose names say none. */
  readonly language?: string;
}

/** A page of Hugo: `content/posts/kubecon.md`, or `content/posts/kubecon/index.md` with what lies beside it. */
export function readHugoPost(
  file: string,
  { matter, bodyLine }: SplitText,
  settings: HugoSettings,
  report: Report,
  now: number,
): SourcePost {
  const common = readCommonMatter(matter, report, now);
  const inside = file.slice(settings.content.length + 1);
  const folders = inside.split('/').slice(0, -1);
  const [stem = '', suffix] = (inside.split('/').at(-1) ?? '')
    .replace(/\.[^.]*$/, '')
    .split(/\.(?=[a-z]{2}(?:-[a-z]+)?$)/i);
  const isBundle = stem === 'index';
  const name = isBundle ? (folders.pop() ?? 'index') : stem;
  const lang = common.lang ?? readLanguage(suffix);
  const slug = textOf(matter.get('slug')) ?? name;
  const prefix = suffix !== undefined && suffix !== settings.language ? `/${suffix}` : '';
  const address = makeAddress({ folders, name, slug, ...common }, matter.get('url'), settings);
  if (address === undefined)
    report(
      matter.lineOf('url'),
      `its address by "${settings.permalinks[folders[0] ?? '']}" is not known`,
      'add its old address to `aliases`',
    );
  const aliases = listOf(matter.get('aliases')).map((alias) =>
    /^([a-z]+:)?\//i.test(alias) ? alias : `${(address ?? '/').replace(/[^/]+\/?$/, '')}${alias}`,
  );
  return {
    file,
    line: bodyLine,
    ...common,
    slug,
    ...(lang !== undefined && { lang }),
    aliases: [...(address === undefined ? [] : [prefix + address]), ...aliases].map((one) =>
      /^[a-z]+:/i.test(one) ? one : settings.base + one,
    ),
    ...(isBundle && { bundle: file.replace(/\/[^/]*$/, '') }),
  };
}

interface HugoName {
  readonly folders: readonly string[];
  readonly name: string;
  readonly slug: string;
  readonly title?: string;
  readonly date?: string;
}

const hugoDates = {
  year: 'yyyy',
  monthname: 'mmmm',
  month: 'MM',
  day: 'dd',
  weekdayname: 'eeee',
  weekday: 'e',
  yearday: 'D',
} as const;

function makeAddress(post: HugoName, url: unknown, { permalinks, ugly }: HugoSettings): string | undefined {
  if (typeof url === 'string' && url !== '') return url.startsWith('/') ? url : `/${url}`;
  const [section = ''] = post.folders;
  const pattern = permalinks[section];
  if (pattern === undefined) {
    const path = ['', ...post.folders, post.slug].map(tidy).join('/');
    return ugly ? `${path}.html` : `${path}/`;
  }
  const filled = fillDate(pattern, post.date, hugoDates)
    .replace(/:slugorfilename|:slugorcontentbasename|:slug\b/g, tidy(post.slug))
    .replace(/:filename|:contentbasename/g, tidy(post.name))
    .replace(/:title/g, makeSlug(post.title ?? post.name))
    .replace(/:sections\b(?!\[)/g, post.folders.map(tidy).join('/'))
    .replace(/:section\b/g, tidy(section));
  return filled.includes(':') ? undefined : `/${filled}`.replace(/\/{2,}/g, '/');
}

/** As Hugo makes paths: lower case, spaces become hyphens. */
const tidy = (part: string) => part.toLowerCase().replace(/\s+/g, '-');
