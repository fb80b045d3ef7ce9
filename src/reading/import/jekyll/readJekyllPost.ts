import { splitDatedName } from '../../parsePostDate.ts';
import type { Report } from '../../report.ts';
import { readCommonMatter } from '../readCommonMatter.ts';
import type { SplitText } from '../readMatter.ts';
import type { SourcePost } from '../sourcePost.ts';
import { listOf, textOf } from '../writtenValues.ts';
import { makeJekyllAddress } from './makeJekyllAddress.ts';

/** What `_config.yml` says of addresses. */
export interface JekyllSettings {
  readonly permalink: string;
  /** Of other collections, by their names. */
  readonly collections: Readonly<Record<string, string>>;
  /** `/blog` or nothing. */
  readonly base: string;
  /** True of a file that is no document of a collection: it is shown where it lies. */
  readonly isPage?: boolean;
}

/** A post of Jekyll: `_posts/2019-08-12-kubecon.md`, `travel/_posts/…`, `_drafts/kubecon.md`. */
export function readJekyllPost(
  file: string,
  { matter, bodyLine }: SplitText,
  settings: JekyllSettings,
  report: Report,
  now: number,
): SourcePost {
  const common = readCommonMatter(matter, report, now);
  const { date: named, rest } = splitDatedName(file.replace(/^.*\//, '').replace(/\.[^.]*$/, ''));
  const parent = file.split('/').at(-2) ?? '';
  const name = textOf(matter.get('slug')) ?? (rest === 'index' && !parent.startsWith('_') ? parent : rest);
  const date = common.date ?? named;
  const folders = file.split('/').slice(0, Math.max(0, file.split('/').indexOf('_posts')));
  const written = [matter.get('categories'), matter.get('category')].flatMap((one) => {
    const list = listOf(one);
    return Array.isArray(one) ? list : list.flatMap((words) => words.split(/\s+/));
  });
  const collection = /^_(?!posts|drafts)([^/]+)\//.exec(file)?.[1];
  const usual = settings.isPage
    ? `/${file.replace(/(\/?index)?\.[^.]*$/, '')}${settings.permalink === 'pretty' ? '/' : ':output_ext'}`
    : collection === undefined
      ? settings.permalink
      : (settings.collections[collection] ?? '/:collection/:path:output_ext');
  const pattern = textOf(matter.get('permalink')) ?? usual;
  const address = makeJekyllAddress(pattern, {
    title: name,
    categories: [...new Set([...folders, ...written])],
    ...(date !== undefined && { date }),
    ...(collection !== undefined && { collection }),
  });
  const draft = common.draft || /(^|\/)_drafts\//.test(file);
  if (address === undefined && !draft)
    report(
      matter.lineOf('permalink'),
      `its address by "${pattern}" is not known`,
      'add its old address to `aliases`',
    );
  const former = [matter.get('aliases'), matter.get('redirect_from')].flatMap(listOf);
  return {
    file,
    line: bodyLine,
    ...common,
    ...(date !== undefined && { date }),
    slug: name,
    draft,
    aliases: [
      ...(address === undefined ? [] : [`${settings.base}${address}`]),
      ...former.map((one) => addBase(one, settings.base)),
    ],
  };
}

const addBase = (address: string, base: string) =>
  /^[a-z]+:\/\//i.test(address) ? address : `${base}/${address.replace(/^\/+/, '')}`;
