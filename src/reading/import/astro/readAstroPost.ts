import { makeSlug } from '../../../journal/makeSlug.ts';
import type { Report } from '../../report.ts';
import { readCommonMatter } from '../readCommonMatter.ts';
import type { SplitText } from '../readMatter.ts';
import type { SourcePost } from '../sourcePost.ts';
import { listOf, textOf } from '../writtenValues.ts';

/** What lies in an Astro project tells of addresses. */
export interface AstroSettings {
  /** `/blog` or nothing. */
  readonly base: string;
  /** Folders below `src/pages/` that have a page for each of many: `blog` of `src/pages/blog/[...slug].astro`. */
  readonly routes: readonly string[];
  /** Folders of collections, each ends in `/`; `src/content/` holds one in each folder of its own. */
  readonly collections: readonly string[];
}

/** An entry of a collection: `src/content/blog/kubecon.md`. */
export function readAstroPost(
  file: string,
  { matter, bodyLine }: SplitText,
  { base, routes, collections }: AstroSettings,
  report: Report,
  now: number,
): SourcePost {
  const common = readCommonMatter(matter, report, now);
  const folder =
    collections.filter((one) => file.startsWith(one)).sort((a, b) => b.length - a.length)[0] ?? '';
  const above = folder === 'src/content/' ? folder : folder.replace(/[^/]+\/$/, '');
  const [collection = '', ...inside] = file
    .slice(above.length)
    .replace(/\.[^.]*$/, '')
    .split('/');
  const isFolder = inside.at(-1) === 'index' && inside.length > 1;
  const steps = isFolder ? inside.slice(0, -1) : inside;
  const id = textOf(matter.get('slug')) ?? steps.map((step) => makeSlug(step)).join('/');
  const route =
    [collection, ''].find((one) => routes.includes(one)) ?? (routes.length === 1 ? routes[0] : collection);
  const address = `/${[route, id].filter(Boolean).join('/')}/`;
  return {
    file,
    line: bodyLine,
    ...common,
    slug: id.replace(/^.*\//, ''),
    aliases: [base + address, ...listOf(matter.get('aliases'))],
    ...(isFolder && { bundle: file.replace(/\/[^/]*$/, '') }),
  };
}

/** The pages of an Astro project that stand for many. */
export function findAstroRoutes(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const found = /^src\/pages\/(?:(.*)\/)?\[[^/]*\]\.(?:astro|jsx?|tsx?)$/.exec(path);
    return found && !/[[\]]/.test(found[1] ?? '') ? [found[1] ?? ''] : [];
  });
}
