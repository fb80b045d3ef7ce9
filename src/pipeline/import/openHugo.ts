import { readHugoPost } from '../../reading/import/hugo/readHugoPost.ts';
import { readLanguage } from '../../reading/import/readCommonMatter.ts';
import { isYes, keyOf, textOf } from '../../reading/import/writtenValues.ts';
import type { Written } from '../../reading/readYaml.ts';
import type { SourceFolder } from './listSource.ts';
import { makeSite, tidyBase } from './makeSite.ts';
import type { OpenedSource, OpeningOptions } from './openedSource.ts';
import { isOtherText, openMarkdown } from './openMarkdown.ts';
import { readSettingsFile } from './readSettingsFile.ts';

const places = ['', 'config/_default/'];
const names = [
  'hugo.toml',
  'hugo.yaml',
  'hugo.yml',
  'hugo.json',
  'config.toml',
  'config.yaml',
  'config.yml',
  'config.json',
];

/** Hugo: every page below `content/` that is no list (`_index.md`). */
export async function openHugo(source: SourceFolder, options: OpeningOptions): Promise<OpenedSource> {
  const files = places.flatMap((place) => names.map((name) => place + name));
  const settings = await readSettingsFile(source, files, options.onProblem);
  const content = tidyBase(textOf(settings.get('contentdir'))).slice(1) || 'content';
  const url = textOf(settings.get('baseurl'));
  const base = tidyBase(url !== undefined && /^https?:/i.test(url) ? url : undefined);
  const language = readLanguage(
    textOf(settings.get('defaultcontentlanguage')) ?? textOf(settings.get('languagecode')),
  );
  const address = {
    permalinks: readPermalinks(settings.get('permalinks')),
    base,
    ugly: isYes(settings.get('uglyurls')),
    content,
    ...(language !== undefined && { language }),
  };
  return openMarkdown(
    source,
    {
      site: makeSite(settings, url, base, readLanguage(textOf(settings.get('languagecode'))) ?? language),
      base,
      roots: ['static/', 'assets/', `${content}/`, ''],
      isOther: (path) => path.startsWith(`${content}/`) && isOtherText(path),
      isPost: (path) =>
        path.startsWith(`${content}/`) && /\.(md|markdown)$/i.test(path) && !/(^|\/)_index\./.test(path),
      readPost: (path, text, report) => readHugoPost(path, text, address, report, options.now),
      isPage: ({ file, bundle, date }) =>
        date === undefined && !(bundle ?? file).slice(content.length + 1).includes('/'),
    },
    options,
  );
}

/** `[permalinks] posts = "/:year/:slug/"`, since Hugo 0.115 also below `page`. */
function readPermalinks(written: Written | undefined): Readonly<Record<string, string>> {
  const pages = keyOf(written, 'page');
  const entries = [written, pages].flatMap((one) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.entries(one as Readonly<Record<string, Written>>)
      : [],
  );
  return Object.fromEntries(
    entries.flatMap(([section, pattern]) => (typeof pattern === 'string' ? [[section, pattern]] : [])),
  );
}
