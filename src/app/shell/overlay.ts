import type { Lightbox } from '../lightbox/openLightbox.ts';
import type { PhotoView } from '../page.ts';
import { path as pathTo } from '../routes.ts';
import { parseAddress, root, type SiteAddress } from './address.ts';
import { photoLink } from './openPhoto.ts';
import { parseSet, photosOfSet } from './photoSet.ts';
import { screen } from './screen.svelte.ts';
import { fetchView, showView, type View } from './view.ts';

/** A photo to be shown in the lightbox over the page that has its set. */
export interface OverlayRequest {
  /** Path of the photo's page. */
  readonly photo: string;
  /** `<path and query>` of the set. */
  readonly set: string;
  readonly play: boolean;
}

/** Marks navigations that only write down the address of what is shown already. */
export const silent = Symbol('silent');

/** How long a slide must stand before its address is written, so that browsers do not take flicking for a flood. */
const settle = 250;

let open: { readonly lightbox: Lightbox; readonly set: string } | undefined;

/** What an address of a photo asks for: its own set, else the page that shows it now, else the trip's gallery. */
export function overlayRequest(address: SiteAddress): OverlayRequest | undefined {
  if (address.route !== 'photo') return undefined;
  const here =
    screen.view?.page.photos.some(({ url }) => url === address.path) && screen.view.page.route !== 'photo';
  const gallery = pathTo('tripPhotos', { trip: decodeURIComponent(address.path.split('/')[0] ?? '') });
  return {
    photo: address.path,
    set: address.query.get('in') ?? (here ? screen.path : gallery),
    play: address.query.has('play'),
  };
}

/** Fetches what lies under the photo. `undefined`: the page is on the screen already. Rejects where there is none. */
export async function fetchBase({ set }: OverlayRequest): Promise<View | undefined> {
  const { path } = parseSet(set);
  return path === screen.path ? undefined : fetchView(path);
}

/** Opens the lightbox, or moves the open one to another photo of its set. False where the set lacks the photo. */
export async function showPhoto(request: OverlayRequest, base: View | undefined): Promise<boolean> {
  const { path, query } = parseSet(request.set);
  if (base !== undefined) await showView(base, path);
  const photos = screen.view ? photosOfSet(screen.view.page, query) : [];
  const index = photos.findIndex(({ url }) => url === request.photo);
  if (index < 0) return false;
  if (open?.set === request.set) {
    open.lightbox.goTo(index);
    return true;
  }
  closePhoto();
  const { openLightbox } = await import('../lightbox/openLightbox.ts');
  const lightbox = openLightbox({
    photos,
    index,
    play: request.play,
    thumbnail: (photo) =>
      document.querySelector<HTMLElement>(`[data-photo="${CSS.escape(photo.id)}"]`) ?? undefined,
    onChange: (photo) => writeLater(photo, request.set),
    onClose: () => leave(path),
  });
  open = { lightbox, set: request.set };
  return true;
}

/** Closes the lightbox because the address has left it. False where none is open. */
export function closePhoto(): boolean {
  if (open === undefined) return false;
  const { lightbox } = open;
  forget();
  lightbox.close();
  return true;
}

/** A document that was opened at a photo's address: the photo's page is swapped for its set, the photo lies over it. */
export async function openAddressedPhoto(): Promise<void> {
  const address = parseAddress(location.href);
  const request = address && overlayRequest(address);
  if (request === undefined) return;
  const whole = {
    ...request,
    set: pathTo('tripPhotos', { trip: decodeURIComponent(request.photo.split('/')[0] ?? '') }),
  };
  for (const attempt of [request, whole]) {
    const base = await fetchBase(attempt).catch(() => undefined);
    const inSet =
      base && photosOfSet(base.page, parseSet(attempt.set).query).some(({ url }) => url === request.photo);
    if (inSet && (await showPhoto(attempt, base))) return;
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;

function writeLater(photo: PhotoView, set: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => writeAddress(photoLink(photo, set)), settle);
}

function writeAddress(address: string): void {
  const url = root() + address;
  if (url === location.href) return;
  if (typeof navigation === 'undefined') history.replaceState(null, '', url);
  else navigation.navigate(url, { history: 'replace', info: silent }).committed?.catch(() => undefined);
}

function forget(): void {
  clearTimeout(timer);
  open = undefined;
}

/** The reader closed the lightbox: one entry back where the page under it is, else the page takes the entry over. */
function leave(path: string): void {
  if (open === undefined) return;
  forget();
  if (typeof navigation === 'undefined') return location.assign(root() + path);
  const before = navigation.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.url;
  if (before != null && parseAddress(before)?.path === path) navigation.back();
  else navigation.navigate(root() + path, { history: 'replace', info: silent });
}
