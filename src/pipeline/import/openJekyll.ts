import { readJekyllPost } from '../../reading/import/jekyll/readJekyllPost.ts';
import { readLanguage } from '../../reading/import/readCommonMatter.ts';
import { keyOf, textOf } from '../../reading/import/writtenValues.ts';
import type { SourceFolder } from './listSource.ts';
import type { OpenedSource, OpeningOptions } from './openedSource.ts';
import { isOtherText, openMarkdown } from './openMarkdown.ts';
import { readSettingsFile } from './readSettingsFile.ts';
import { makeSite, tidyBase } from './makeSite.ts';

const isText = (path: string) => /\.(md|markdown|mkdn?|html)$/i.test(path);
const isMeta = (path: string) =>
  /(^|\/)(readme|license|licence|changelog|contributing|code_of_conduct)\.[^/]*$/i.test(path);

/** Jekyll: posts in `_posts/`, drafts in `_drafts/`, other collections; without those, every Markdown file. */
export async function openJekyll(source: SourceFolder, options: OpeningOptions): Promise<OpenedSource> {
  const settings = await readSettingsFile(
    source,
    ['_config.yml', '_config.yaml', '_config.toml'],
    options.onProblem,
  );
  const base = tidyBase(textOf(settings.get('baseurl')));
  const collections = readCollections(settings.get('collections'));
  const folders = ['posts', 'drafts', ...Object.keys(collections)];
  const isInCollection = (path: string) =>
    path.split('/').some((step) => step.startsWith('_') && folders.includes(step.slice(1)));
  const isDocument = (path: string) => isText(path) && isInCollection(path);
  const hasPosts = source.paths.some(isDocument);
  const isLoose = (path: string) => /\.(md|markdown)$/i.test(path) && !/(^|\/)_/.test(path) && !isMeta(path);
  const address = {
    permalink: textOf(settings.get('permalink')) ?? collections.posts ?? 'date',
    collections,
    base,
  };
  const loose = new Set<string>();
  return openMarkdown(
    source,
    {
      site: makeSite(
        settings,
        textOf(settings.get('url')),
        base,
        readLanguage(textOf(settings.get('lang')) ?? textOf(settings.get('locale'))),
      ),
      base,
      roots: ['', '_posts/'],
      isOther: (path) => isOtherText(path) && isInCollection(path),
      isPost: (path) => isDocument(path) || isLoose(path),
      readPost(path, text, report) {
        const isPage = hasPosts && !isDocument(path);
        if (isPage) loose.add(path);
        return readJekyllPost(path, text, { ...address, isPage }, report, options.now);
      },
      isPage: ({ file }) => loose.has(file),
    },
    options,
  );
}

/** Collections that have pages of their own, with their patterns. */
function readCollections(written: Parameters<typeof keyOf>[0]): Readonly<Record<string, string>> {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return {};
  return Object.fromEntries(
    Object.keys(written).map((name) => [
      name,
      textOf(keyOf(keyOf(written, name.toLowerCase()), 'permalink')) ??
        (name === 'posts' ? 'date' : '/:collection/:path:output_ext'),
    ]),
  );
}
