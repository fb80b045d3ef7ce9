import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { findLink, type PostAddress } from './findLink.ts';
import { listPictures } from './listPictures.ts';
import { matchPhoto, pathOf, type InTrip } from './matchPhoto.ts';
import { describeName } from './describeName.ts';
import type { ParsedBlock, ParsedPost } from './parsedPost.ts';
import type { Block, Post } from './post.ts';
import type { PostContext, PostFigure } from './postContext.ts';
import type { Problem } from './problem.ts';
import { collectIds, resolveLinks } from './resolveLinks.ts';
import { resolveImages } from './resolveImages.ts';
import { selectPhotoSet } from './selectPhotoSet.ts';

export interface ResolvedPost {
  readonly post: Post;
  /** What reading the post brought up and what its names bring up. */
  readonly problems: readonly Problem[];
  /** Files to publish for it. */
  readonly figures: readonly PostFigure[];
}

/** Turns what a post names into what the journal has: photos, figures, addresses. `posts` are those it can link to. */
export function resolvePost(
  parsed: ParsedPost,
  context: PostContext & { readonly posts?: readonly PostAddress[] },
): ResolvedPost {
  const here: InTrip = { folder: context.folder, file: parsed.file };
  const problems: Problem[] = parsed.problems.map((problem) => ({ ...problem, file: pathOf(here) }));
  const report = (line: number | undefined, what: string, todo?: string) => {
    problems.push({ file: pathOf(here), what, ...(line && { line }), ...(todo && { todo }) });
  };
  const figures = new Map<string, PostFigure>();
  const publish = ({ folder, file }: InTrip) => {
    const url = ['assets', 'figures', ...pathOf({ folder, file }).split('/')]
      .map(encodeURIComponent)
      .join('/');
    figures.set(url, { folder, file, url });
    return url;
  };
  const pictures = listPictures(context);
  const ids = collectIds(parsed.blocks.flatMap((block) => (block.kind === 'prose' ? [block.tree] : [])));
  const links = { post: here, url: context.url, ids, posts: context.posts ?? [], pictures, publish };
  const print = (tree: Root) => toHtml(resolveLinks(tree, (href) => findLink(href, links), report));
  const shown = new Set<string>();
  const show = (id: string) => ({ photo: id, first: !shown.has(id) && shown.add(id) !== undefined });

  const blocks = parsed.blocks.flatMap((block: ParsedBlock): readonly Block[] => {
    if (block.kind === 'prose') return [{ kind: 'prose', html: print(block.tree) }];
    if (block.kind === 'images')
      return resolveImages(block.images, { here, pictures, show, publish, report });
    const photos = selectPhotoSet(block, context).map(({ id }) => show(id));
    if (photos.length > 0) return [{ kind: 'photos', layout: 'set', photos }];
    report(block.line, `no photo of this trip is meant by ${block.by} "${block.value}"`);
    return [];
  });
  const cover = findCover();
  const { title = context.title, date, description, lang, canonical, aliases } = parsed.matter;
  const facts = { date, description, lang, canonical, aliases, cover };
  const post: Post = {
    slug: context.slug,
    trip: context.trip,
    title,
    url: context.url,
    photos: [...shown],
    blocks,
    ...(Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as Partial<Post>),
  };
  return { post, problems, figures: [...figures.values()] };

  function findCover(): string | undefined {
    const name = parsed.matter.cover;
    if (name === undefined) return undefined;
    const found = matchPhoto(name, here, pictures);
    const [picture] = found;
    if (picture?.kind === 'photo' && found.length === 1) return picture.photo.id;
    const offered = pictures.filter(({ kind }) => kind === 'photo');
    const { what, todo } = describeName(
      name,
      found.filter(({ kind }) => kind === 'photo'),
      offered,
      here,
    );
    report(undefined, `cover: ${what}`, todo);
    return undefined;
  }
}
