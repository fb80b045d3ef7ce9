import type { Matter } from '../../reading/import/readMatter.ts';
import type { SourceSite } from '../../reading/import/sourcePost.ts';
import { keyOf, textOf } from '../../reading/import/writtenValues.ts';

/** `/blog` of `/blog/`, `blog` or a whole address; nothing of the root. */
export function tidyBase(written: string | undefined): string {
  const path = written !== undefined && URL.canParse(written) ? new URL(written).pathname : (written ?? '');
  const steps = path.split('/').filter((step) => step !== '');
  return steps.length === 0 ? '' : `/${steps.join('/')}`;
}

/** What a generator's settings say of the whole site. */
export function makeSite(
  settings: Matter,
  url: string | undefined,
  base: string,
  language: string | undefined,
): SourceSite {
  const author = settings.get('author');
  const facts = {
    title: textOf(settings.get('title')) ?? textOf(settings.get('name')),
    author: textOf(author) ?? textOf(keyOf(author, 'name')),
    url:
      url !== undefined && /^https?:\/\/[^/\s?#]/i.test(url) ? `${new URL(url).origin}${base}/` : undefined,
    language,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}
