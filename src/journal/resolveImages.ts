import { toHtml } from 'hast-util-to-html';
import { describeName } from './describeName.ts';
import { isFileName } from './isFileName.ts';
import { isForeign } from './isForeign.ts';
import type { Picture } from './listPictures.ts';
import { matchPhoto, type InTrip } from './matchPhoto.ts';
import type { ImageReference } from './parsedPost.ts';
import type { Block, ShownPhoto } from './post.ts';

interface Surroundings {
  /** The post. */
  readonly here: InTrip;
  readonly pictures: readonly Picture[];
  /** Notes a showing and whether it is the first. */
  readonly show: (id: string) => { readonly photo: string; readonly first: boolean };
  readonly publish: (figure: InTrip) => string;
  readonly report: (line: number, what: string, todo?: string) => void;
}

/** More than this side by side are too small to see anything: they are set in rows like a gallery. */
const mostInRow = 4;

/** The pictures that a post shows in one place: photos side by side, then what is no photo. */
export function resolveImages(images: readonly ImageReference[], around: Surroundings): readonly Block[] {
  const photos: ShownPhoto[] = [];
  const others: Block[] = [];
  for (const image of images) {
    const resolved = resolveImage(image, around);
    if (resolved === undefined) continue;
    if ('first' in resolved) photos.push(resolved);
    else others.push(resolved);
  }
  if (photos.length === 0) return others;
  const layout = photos.length === 1 ? 'single' : photos.length > mostInRow ? 'set' : 'row';
  return [{ kind: 'photos', layout, photos }, ...others];
}

function resolveImage(image: ImageReference, around: Surroundings): ShownPhoto | Block | undefined {
  const { ref, line } = image;
  const words = {
    ...(image.caption !== undefined && { caption: image.caption }),
    ...(image.alt !== undefined && { alt: image.alt }),
  };
  if (isForeign(ref)) return linkForeign(image, around);
  const found = matchPhoto(ref, around.here, around.pictures);
  const [picture] = found;
  if (picture === undefined || found.length > 1) {
    const offered = (files: readonly Picture[]) => files.filter(({ kind }) => kind !== 'withheld');
    const { what, todo } = describeName(ref, offered(found), offered(around.pictures), around.here);
    around.report(line, what, todo);
    return undefined;
  }
  if (picture.kind === 'photo') {
    const { alt = '', ...own } = words;
    const said = alt !== '' && !isFileName(alt, picture.file);
    return { ...around.show(picture.photo.id), ...own, ...(said && { alt }) };
  }
  if (picture.kind === 'figure') {
    const { width, height } = picture;
    const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
    return { kind: 'figure', figure: { url: around.publish(picture), ...size, ...words } };
  }
  around.report(line, `"${ref}" is not published, so the post does not show it`);
  return undefined;
}

function linkForeign(
  { ref, alt, caption, line }: ImageReference,
  { report }: Surroundings,
): Block | undefined {
  const address = ref.replace(/^\/\//, 'https://');
  if (!/^https?:\/\//i.test(address)) {
    report(line, `a picture at ${ref.slice(0, 40)} is left out`, 'put the file into the folder of the trip');
    return undefined;
  }
  report(
    line,
    `the picture ${ref} is on another server and became a link`,
    'put the file into the folder of the trip',
  );
  const words = caption ?? alt ?? address.replace(/^https?:\/\/|[?#].*$/gi, '');
  const properties = { href: address, rel: ['noopener', 'noreferrer'] };
  const link = {
    type: 'element' as const,
    tagName: 'a',
    properties,
    children: [{ type: 'text' as const, value: words }],
  };
  return { kind: 'prose', html: toHtml({ type: 'element', tagName: 'p', properties: {}, children: [link] }) };
}
