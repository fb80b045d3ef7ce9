import { stringify } from 'yaml';
import type { SourcePost } from './sourcePost.ts';

/** A post as a Markdown file of the library. `cover` is its path from the post. */
export function printPost(
  post: SourcePost,
  text: string,
  { cover, slug }: { readonly cover: string | undefined; readonly slug: string | undefined },
): string {
  const matter = {
    title: post.title,
    date: post.date,
    ...(post.draft && { draft: true }),
    slug,
    description: post.description,
    lang: post.lang,
    cover,
    canonical: post.canonical,
    at: post.at,
    place: post.place,
    aliases: post.aliases.length > 0 ? [...new Set(post.aliases)] : undefined,
    tags: post.tags && post.tags.length > 0 ? post.tags : undefined,
  };
  const known = Object.fromEntries(Object.entries(matter).filter(([, value]) => value !== undefined));
  const body = text.trim();
  return `---\n${stringify(known, { lineWidth: 0 })}---\n${body === '' ? '' : `\n${body}\n`}`;
}
