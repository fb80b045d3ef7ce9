import type { PostPlace } from './chooseFolders.ts';
import { decodePath, folderOf, joinPath, pathOnSite } from './sitePath.ts';
import type { SourcePost } from './sourcePost.ts';

/** Where a link of one post to another leads: a path from the post's folder, with its fragment. */
export type PostFinder = (href: string, from: SourcePost) => string | undefined;

/** Finds posts by the addresses they had, by the files they were in, and by the ends of those. */
export function makePostFinder(
  places: ReadonlyMap<SourcePost, PostPlace>,
  {
    base,
    hosts,
    isFiles,
  }: {
    readonly base: string;
    readonly hosts: ReadonlySet<string>;
    /** Each post is a file of its own. */ readonly isFiles: boolean;
  },
): PostFinder {
  const byAddress = new Map<string, SourcePost>();
  const byName = new Map<string, SourcePost[]>();
  for (const post of places.keys()) {
    for (const alias of post.aliases) byAddress.set(plain(pathOnSite(alias, hosts) ?? alias), post);
    if (!isFiles) continue;
    byAddress.set(plain(post.file), post);
    for (const end of listEnds(plain(post.file))) byName.set(end, [...(byName.get(end) ?? []), post]);
  }
  const findNamed = (path: string) => {
    const found = byName.get(plain(path)) ?? [];
    return found.length === 1 ? found[0] : undefined;
  };
  return (href, from) => {
    const path = pathOnSite(href.trim(), hosts);
    if (path === undefined || path === '') return undefined;
    const beside = path.startsWith('/')
      ? []
      : [from.file, from.aliases[0] ?? ''].map((one) => joinPath(folderOf(one), path));
    const found =
      [...beside, path, `${base}/${path}`].map((one) => byAddress.get(plain(one ?? ''))).find(Boolean) ??
      findNamed(path);
    const place = found && places.get(found);
    const here = places.get(from);
    if (place === undefined || here === undefined) return undefined;
    const fragment = /#.*$/s.exec(href)?.[0] ?? '';
    return (place.folder === here.folder ? place.file : `../${place.folder}/${place.file}`) + fragment;
  };
}

const plain = (path: string) =>
  decodePath(path)
    .toLowerCase()
    .replace(/^\/+|\/+$/g, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\.(md|mdx|markdown|x?html?)$/, '')
    .replace(/(^|\/)_?index$/, '');

/** `posts/2019/a` → `posts/2019/a`, `2019/a`, `a` */
function listEnds(path: string): string[] {
  const steps = path.split('/');
  return steps.map((_, index) => steps.slice(index).join('/')).filter((end) => end !== '');
}
