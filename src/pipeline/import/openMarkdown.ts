import { stat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AuthorError } from '../../journal/problem.ts';
import { decodeText } from '../../reading/decodeText.ts';
import { findCode } from '../../reading/findCode.ts';
import { convertMdx } from '../../reading/import/astro/convertMdx.ts';
import { isPictureName } from '../../reading/import/isPictureName.ts';
import { makePictureFinder } from '../../reading/import/pictureFinder.ts';
import { splitMatter, type SplitText } from '../../reading/import/readMatter.ts';
import { replaceGalleries } from '../../reading/import/replaceGalleries.ts';
import { hostsOf } from '../../reading/import/sitePath.ts';
import type { SourcePost, SourceSite } from '../../reading/import/sourcePost.ts';
import { repairEncoding } from '../../reading/repairEncoding.ts';
import { replaceTemplates } from '../../reading/replaceTemplates.ts';
import { makeReport, type Report } from '../../reading/report.ts';
import { describeError } from '../describeError.ts';
import { kindOfName } from '../../reading/library/kindOfName.ts';
import type { SourceFolder } from './listSource.ts';
import { bringPages, type OpenedSource, type OpeningOptions } from './openedSource.ts';

/** What tells one generator of Markdown from another. */
export interface MarkdownKind {
  readonly site: SourceSite;
  readonly base: string;
  /** Folders that stand for the root of the site. */
  readonly roots: readonly string[];
  /** Files that may be posts. */
  readonly isPost: (path: string) => boolean;
  /** Posts in other languages than Markdown. */
  readonly isOther: (path: string) => boolean;
  readonly readPost: (path: string, text: SplitText, report: Report) => SourcePost;
  /** A page beside the posts: about, contact. */
  readonly isPage: (post: SourcePost) => boolean;
}

/** Bytes. Nobody writes a post as long. */
const longest = 10_000_000;

/** Opens a folder of Markdown files with front matter. A file whose front matter cannot be read is left out and listed. */
export async function openMarkdown(
  { root, paths }: SourceFolder,
  kind: MarkdownKind,
  { pages, onProblem }: OpeningOptions,
): Promise<OpenedSource> {
  const posts: SourcePost[] = [];
  for (const file of paths.filter(kind.isOther)) {
    onProblem({
      file,
      what: 'is a post that is no Markdown, and is not brought',
      todo: 'convert it to Markdown',
    });
  }
  for (const path of paths.filter(kind.isPost)) {
    const split = await readSplit(root, path, onProblem);
    if (split === undefined) continue;
    const { report, problems } = makeReport(path);
    const post = kind.readPost(path, split, report);
    if (!pages && kind.isPage(post)) {
      onProblem({ file: path, what: 'is a page and no post, and is not brought', todo: bringPages });
      continue;
    }
    posts.push(repairTitle(post));
    problems.forEach(onProblem);
  }
  const pictures = paths.filter((path) => kindOfName(path) !== 'post');
  const findPicture = makePictureFinder(pictures, { ...kind, hosts: hostsOf(kind.site.url) });
  return {
    site: kind.site,
    base: kind.base,
    posts,
    isFiles: true,
    findPicture,
    async readText(post, report) {
      const split = await readSplit(root, post.file, () => {});
      if (split === undefined) throw new Error(`${post.file} has changed`);
      return convert(split, post, report);
    },
    extrasOf: ({ bundle }) =>
      Promise.resolve(
        bundle === undefined
          ? {}
          : { files: paths.filter((path) => path.startsWith(`${bundle}/`) && isOwn(path)) },
      ),
  };

  function convert({ matter, body, bodyLine }: SplitText, post: SourcePost, report: Report): string {
    const { text: repaired } = repairEncoding(body, findCode(body));
    const plain = /\.mdx$/i.test(post.file) ? convertMdx(repaired, bodyLine, report) : repaired;
    const inFolder = (folder: string) => listFolder(pictures, kind.roots, post, folder);
    const listed = replaceGalleries(plain, { listed: (key) => matter.get(key.toLowerCase()), inFolder });
    return replaceTemplates(listed, bodyLine, report);
  }
}

/** What a page bundle publishes with its post. */
const isOwn = (path: string) => ['picture', 'video', 'track', 'captions'].includes(kindOfName(path));

function listFolder(
  paths: readonly string[],
  roots: readonly string[],
  post: SourcePost,
  folder: string,
): readonly string[] {
  const inside = folder.replace(/^\/+|\/+$/g, '');
  const own = post.bundle === undefined ? [] : [`${post.bundle}/`];
  const places = [...own, ...roots].map((root) => `${root}${inside}${inside === '' ? '' : '/'}`);
  const found = places.map((place) => paths.filter((path) => path.startsWith(place) && isPictureName(path)));
  return (found.find((some) => some.length > 0) ?? []).map((path) => `/${path}`);
}

async function readSplit(
  root: string,
  path: string,
  onProblem: OpeningOptions['onProblem'],
): Promise<SplitText | undefined> {
  try {
    if ((await stat(join(root, path))).size > longest) {
      onProblem({ file: path, what: 'is too long to be a post, and is not brought', todo: 'part it' });
      return undefined;
    }
    const { text, problems } = decodeText(await readFile(join(root, path)), path);
    problems.forEach(onProblem);
    return splitMatter(text, path);
  } catch (error) {
    // It may have said that this is a draft.
    if (error instanceof AuthorError)
      error.problems.forEach(({ what, ...problem }) =>
        onProblem({ ...problem, what: `${what}, so the post is not brought` }),
      );
    else
      onProblem({
        file: path,
        what: `cannot be read (${describeError(error)})`,
        todo: 'check its permissions',
      });
    return undefined;
  }
}

/** Emoji that were once saved in the wrong encoding. */
function repairTitle(post: SourcePost): SourcePost {
  return post.title === undefined ? post : { ...post, title: repairEncoding(post.title).text };
}

/** Names of texts that generators take for posts, too. */
export const isOtherText = (path: string) => /\.(textile|adoc|asciidoc|org|rst|pandoc|ipynb)$/i.test(path);
