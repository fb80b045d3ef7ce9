import { describeName } from './describeName.ts';
import { isForeign } from './isForeign.ts';
import { matchPhoto, pathOf, type InTrip } from './matchPhoto.ts';
import type { Picture } from './listPictures.ts';
import { findId, type LinkTarget } from './resolveLinks.ts';

/** A post of the library and its address, for links from other posts. */
export interface PostAddress extends InTrip {
  readonly url: string;
  /** Addresses that it had elsewhere. */
  readonly aliases?: readonly string[];
}

export interface LinkContext {
  readonly post: InTrip;
  readonly url: string;
  readonly ids: ReadonlySet<string>;
  readonly posts: readonly PostAddress[];
  readonly pictures: readonly Picture[];
  /** Publishes a picture that is no photo and says where. */
  readonly publish: (picture: InTrip) => string;
}

/** Where a link as an author writes it leads, relative to the site's root. */
export function findLink(href: string, context: LinkContext): LinkTarget {
  if (href.startsWith('#')) return findHere(decode(href.slice(1)), context);
  if (isForeign(href)) return /^(https?:)?\/\//i.test(href) ? { href, external: true } : { href };
  const fragment = /#.*$/s.exec(href)?.[0] ?? '';
  const path = href.slice(0, href.length - fragment.length);
  const post = findPost(path, context);
  if (post) return { href: post.url + fragment };
  const found = matchPhoto(href, context.post, context.pictures);
  const [picture] = found;
  if (picture && found.length === 1) return findPictureLink(href, picture, context);
  // What stands on the author's server beside the journal.
  if (href.startsWith('/') && found.length === 0 && !isFile.test(path)) return { href };
  if (isFile.test(path) || found.length > 1)
    return describeName(href, found, [...context.posts, ...shown(context)], context.post);
  return {
    what: `the link to "${href}" leads nowhere`,
    todo: 'write the path of a post or photo, or a whole address',
  };
}

const isFile = /\.(md|markdown|jpe?g|png|webp|avif|hei[cf]|gif|svg|tiff?|jxl)([?].*)?$/i;
const shown = ({ pictures }: LinkContext) => pictures.filter(({ kind }) => kind !== 'withheld');

function findHere(fragment: string, { url, ids }: LinkContext): LinkTarget {
  if (fragment === '') return { href: url };
  const id = findId(fragment, ids);
  return id === undefined
    ? { what: `"#${fragment}" is no place in this post`, todo: 'write the name of one of its headings' }
    : { href: `${url}#${encodeURIComponent(id)}` };
}

function findPost(path: string, { post, posts }: LinkContext): PostAddress | undefined {
  const known = findAlias(path, posts);
  if (known) return known;
  if (/\.(md|markdown)$/i.test(path)) return only(matchPhoto(path, post, posts));
  // The folder of a trip, or the name of a post without its ending: only where it is the whole path.
  const bare = path.replace(/\/$/, '');
  const whole = bare.replace(/^(\.{0,2}\/)+/, '');
  return [`${bare}.md`, `${bare}/index.md`]
    .map((name) => only(matchPhoto(name, post, posts)))
    .find((found) => found && pathOf(found).includes(whole));
}

function findPictureLink(href: string, picture: Picture, { publish }: LinkContext): LinkTarget {
  if (picture.kind === 'photo') return { href: picture.photo.url };
  if (picture.kind === 'figure') return { href: publish(picture) };
  return { what: `the link to "${href}" leads to a photo that is not published` };
}

const only = (found: readonly PostAddress[]) => (found.length === 1 ? found[0] : undefined);

type Addresses = ReadonlyMap<string, PostAddress>;
const addresses = new WeakMap<readonly PostAddress[], Addresses>();

/** The post that had this address elsewhere; of several, the first. */
function findAlias(path: string, posts: readonly PostAddress[]): PostAddress | undefined {
  const known =
    addresses.get(posts) ??
    new Map(
      posts.flatMap((post) => (post.aliases ?? []).map((alias) => [fold(alias), post] as const)).reverse(),
    );
  addresses.set(posts, known);
  return known.get(fold(path));
}

/** An address as one would read it, however it is written. */
const fold = (path: string) =>
  decode(path)
    .normalize('NFC')
    .replace(/^\/|\/$/g, '');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
