import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findAstroRoutes, readAstroPost } from '../../reading/import/astro/readAstroPost.ts';
import type { SourceFolder } from './listSource.ts';
import { tidyBase } from './makeSite.ts';
import type { OpenedSource, OpeningOptions } from './openedSource.ts';
import { isOtherText, openMarkdown } from './openMarkdown.ts';

/** Astro: the Markdown of its collections, `src/content/`. Its settings are a program, of which two lines are read. */
export async function openAstro(source: SourceFolder, options: OpeningOptions): Promise<OpenedSource> {
  const file = source.paths.find((path) => /^astro\.config\.\w+$/.test(path));
  const settings = file === undefined ? '' : await readFile(join(source.root, file), 'utf8');
  const read = (key: string) =>
    new RegExp(`^\\s*${key}\\s*:\\s*(["'\`])([^"'\`]+)\\1`, 'm').exec(settings)?.[2];
  const base = tidyBase(read('base'));
  const site = read('site');
  const routes = findAstroRoutes(source.paths);
  const collections = ['src/content/', ...(await readBases(source))];
  const isText = (path: string) => /\.(md|mdx|markdown)$/i.test(path) && !/(^|\/)_/.test(path);
  return openMarkdown(
    source,
    {
      site:
        site !== undefined && /^https?:\/\/[^/\s]/.test(site)
          ? { url: `${new URL(site).origin}${base}/` }
          : {},
      base,
      roots: ['public/', 'src/', 'src/assets/', ''],
      isOther: (path) => isOtherText(path) && collections.some((folder) => path.startsWith(folder)),
      isPost: (path) =>
        isText(path) && ['src/pages/', ...collections].some((folder) => path.startsWith(folder)),
      readPost: (path, text, report) =>
        readAstroPost(path, text, { base, routes, collections }, report, options.now),
      isPage: ({ file }) => file.startsWith('src/pages/'),
    },
    options,
  );
}

/** Folders of collections that lie elsewhere: `base: './src/data/blog'` in `src/content.config.ts`. */
async function readBases({ root, paths }: SourceFolder): Promise<readonly string[]> {
  const file = paths.find((path) => /^src\/(content\.config|content\/config)\.\w+$/.test(path));
  const text = file === undefined ? '' : await readFile(join(root, file), 'utf8');
  return [...text.matchAll(/\bbase\s*:\s*(["'`])(?:\.?\/)?([^"'`]+?)\/?\1/g)].map(
    ([, , folder]) => `${folder}/`,
  );
}
