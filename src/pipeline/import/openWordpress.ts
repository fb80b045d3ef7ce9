import { readFile } from 'node:fs/promises';
import type { Problem } from '../../journal/problem.ts';
import { isPictureName } from '../../reading/import/isPictureName.ts';
import type { PictureFinder } from '../../reading/import/pictureFinder.ts';
import { readLanguage } from '../../reading/import/readCommonMatter.ts';
import type { SourcePost, SourceSite } from '../../reading/import/sourcePost.ts';
import type { Attachments } from '../../reading/import/wordpress/attachments.ts';
import { convertHtml } from '../../reading/import/wordpress/convertHtml.ts';
import { decodeEntities } from '../../reading/import/wordpress/decodeEntities.ts';
import { readWordpressPost } from '../../reading/import/wordpress/readWordpressPost.ts';
import { makeUploadFinder } from '../../reading/import/wordpress/uploadFinder.ts';
import { makeReport } from '../../reading/report.ts';
import type { SourceFolder } from './listSource.ts';
import { makeScratch } from './makeScratch.ts';
import { tidyBase } from './makeSite.ts';
import { bringPages, type OpenedSource, type OpeningOptions } from './openedSource.ts';
import { readExports, type KeptItem, type ReadExports } from './readExports.ts';

/** WordPress: its export, and the folder of uploads where there is one. */
export async function openWordpress(
  { root, paths }: SourceFolder,
  exports: readonly string[],
  options: OpeningOptions,
): Promise<OpenedSource> {
  const scratch = makeScratch();
  try {
    const read = await readExports(root, exports, scratch.path);
    reportCounts(exports[0] ?? '', read.counts, options.onProblem);
    return { ...openItems(read, paths, options), close: scratch.remove };
  } catch (error) {
    await scratch.remove();
    throw error;
  }
}

function openItems(
  { items, attachments, channel }: ReadExports,
  paths: readonly string[],
  options: OpeningOptions,
): OpenedSource {
  const posts = new Map<SourcePost, KeptItem>();
  for (const kept of items) {
    const post = readKept(kept, attachments, options);
    if (post) posts.set(post, kept);
  }
  const findPicture = makeUploadFinder(paths.filter(isPictureName));
  const uploads = findUploads(attachments, findPicture);
  const url = channel.get('base_blog_url') ?? channel.get('link');
  return {
    site: makeSite(channel, url),
    base: tidyBase(url),
    posts: [...posts.keys()],
    isFiles: false,
    findPicture,
    async readText(post, report) {
      const { content, item } = posts.get(post)!;
      return convertHtml(await readFile(content, 'utf8'), {
        post: item.get('post_id') ?? '',
        attachments,
        has: (name) => findPicture(name, post).kind === 'file',
        report: (what, todo) => report(post.line, what, todo),
      });
    },
    noteOf(from, said) {
      const caption = said === undefined ? uploads.get(from) : undefined;
      return Promise.resolve(caption === undefined ? undefined : { caption });
    },
    listRest: (used) => listUnused([...uploads.keys()].filter((path) => !used.has(path))),
  };
}

function readKept(
  { file, item }: KeptItem,
  attachments: Attachments,
  { pages, now, onProblem }: OpeningOptions,
): SourcePost | undefined {
  const { report, problems } = makeReport(file);
  const isPage = item.get('post_type') === 'page';
  const title = decodeEntities(item.get('title') ?? '');
  const cover = attachments.get(item.meta('_thumbnail_id') ?? '')?.url;
  const post = isPage && !pages ? undefined : readWordpressPost(file, item, cover, report, now);
  if (isPage && !pages) report(item.line, `"${title}" is a page and no post, and is not brought`, bringPages);
  problems.forEach(onProblem);
  return post;
}

function reportCounts(
  file: string,
  counts: ReadonlyMap<string, number>,
  onProblem: (problem: Problem) => void,
): void {
  for (const [what, number] of counts) {
    const some = number === 1 ? `${what} is` : `${what.replace(/^\w+/, '$&s')} are`;
    onProblem({ file, what: `${number} ${some} not brought` });
  }
}

function makeSite(channel: ReadonlyMap<string, string>, url: string | undefined): SourceSite {
  const title = decodeEntities(channel.get('title') ?? '');
  const language = readLanguage(channel.get('language'));
  const isAddress = url !== undefined && /^https?:\/\/[^/\s?#]/.test(url) && URL.canParse(url);
  return {
    ...(title !== '' && { title }),
    ...(isAddress && { url: `${new URL(url).origin}${tidyBase(url)}/` }),
    ...(language !== undefined && { language }),
  };
}

/** Files of the uploads with what the library of media says below them. */
function findUploads(attachments: Attachments, find: PictureFinder): ReadonlyMap<string, string | undefined> {
  return new Map(
    [...attachments.values()].flatMap(({ url, caption }) => {
      const found = find(url, { file: '', aliases: [] });
      return found.kind === 'file' ? [[found.path, caption] as const] : [];
    }),
  );
}

function listUnused([first, ...others]: readonly string[]): readonly Problem[] {
  if (first === undefined) return [];
  const what =
    others.length === 0
      ? 'is shown in no post, and is not brought'
      : `and ${others.length} further uploads are shown in no post, and are not brought`;
  return [{ file: first, what, todo: 'copy into a trip what belongs to it' }];
}
