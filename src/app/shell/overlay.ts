import { flushSync } from 'svelte';
import { filteredAddress, formatFilter, parseFilter } from '../gallery/filters/filter.ts';
import type { Lightbox } from '../lightbox/openLightbox.ts';
import type { PhotoView } from '../page.ts';
import { listSet, type PhotoSet } from '../photo/photoSet.ts';
import { path as pathTo } from '../paths.ts';
import { parseAddress, root, type SiteAddress } from './address.ts';
import { findMapGround } from './findMapGround.ts';
import { photoLink } from './openPhoto.ts';
import { loadSet, parseSet } from './photoSet.ts';
import { formatPlay, parsePlay, type PlayRequest } from './playRequest.ts';
import { revealPhoto } from './revealPhoto.ts';
import { screen } from './screen.svelte.ts';
import { tellAddress } from './tellAddress.ts';
import { fetchView, showView, type View } from './view.ts';

/** A photo to be shown in the lightbox over the page that has its set. */
export interface OverlayRequest {
  /** Path of the photo's page. */
  readonly photo: string;
  /** `<path and query>` of the set. */
  readonly set: string;
  /** Absent where nothing is to be played. */
  readonly play?: PlayRequest;
}

/** Marks navigations that only write down the address of what is shown already. */
export const silent = Symbol('silent');

/** How long a slide must stand before its address is written, so that browsers do not take flicking for a flood. */
const settle = 250;

let open: { readonly lightbox: Lightbox; readonly set: string; readonly photos: PhotoSet } | undefined;

/** What an address of a photo asks for: its own set, else the page that shows it now, else the trip's gallery. */
export function overlayRequest(address: SiteAddress): OverlayRequest | undefined {
  if (address.route !== 'photo') return undefined;
  const play = parsePlay(address.query);
  const here =
    screen.view?.page.photos.some(({ url }) => url === address.path) && screen.view.page.route !== 'photo';
  return {
    photo: address.path,
    set: address.query.get('in') ?? (here ? screen.path : galleryOf(address.path)),
    ...(play && { play }),
  };
}

/** The gallery of the trip that a photo's address lies in. */
const galleryOf = (photo: string) =>
  pathTo('tripPhotos', { trip: decodeURIComponent(photo.split('/')[0] ?? '') });

/** Fetches what lies under the photo. `undefined`: the page is on the screen already. Rejects where there is none. */
export async function fetchBase({ set }: OverlayRequest): Promise<View | undefined> {
  const { path } = parseSet(set);
  return path === screen.path ? undefined : fetchView(path);
}

const load = () => import('../lightbox/openLightbox.ts');

interface Opening {
  /** Says that the reader has gone elsewhere in the meantime. */
  readonly signal?: AbortSignal;
  /** The page under the photo is put there when somebody may come to see it. */
  readonly baseLater?: boolean;
}

/** Opens the lightbox, or moves the open one to another photo of its set. False where the set lacks the photo. */
export async function showPhoto(
  request: OverlayRequest,
  base: View | undefined,
  { signal, baseLater = false }: Opening = {},
): Promise<boolean> {
  const { path, query } = parseSet(request.set);
  const { openLightbox } = await load();
  if (signal?.aborted) return true;
  if (base !== undefined) {
    putBase = () => {
      void showView(base, path, query);
      flushSync();
    };
    if (baseLater) whenStirred(bringBase);
    else bringBase();
  }
  const here = open?.set === request.set ? open.photos.indexOf(request.photo) : -1;
  if (here >= 0) {
    open?.lightbox.goTo(here);
    return true;
  }
  const page = base?.page ?? screen.view?.page;
  const photos = page ? await loadSet(page, query, request.photo) : listSet([]);
  const index = photos.indexOf(request.photo);
  if (signal?.aborted) return true;
  if (index < 0) return false;
  removePhoto();
  const lightbox = openLightbox({
    photos,
    index,
    ...(request.play && { play: request.play }),
    instant: base !== undefined,
    thumbnail: (photo) =>
      document.querySelector<HTMLElement>(`[data-photo="${CSS.escape(photo.id)}"]`) ?? undefined,
    prepare: bringBase,
    reveal: revealPhoto,
    mapGround: findMapGround,
    onChange: (photo) => writeLater(photo, request),
    onClose: () => leave(request.set),
  });
  open = { lightbox, set: request.set, photos };
  name(photos.at(index));
  return true;
}

let putBase: (() => void) | undefined;

/** Puts the page of the set under the photo, where it is not there yet. */
export function bringBase(): void {
  const put = putBase;
  putBase = undefined;
  put?.();
}

/** Once the reader moves a finger, a pointer or a key; but not before that has been answered. */
function whenStirred(act: () => void): void {
  const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
  const stir = () => {
    for (const sign of signs) removeEventListener(sign, stir);
    setTimeout(act);
  };
  for (const sign of signs) addEventListener(sign, stir, { passive: true });
}

let over: string | undefined;

/** The id of the photo that lies over the page. */
export const photoOver = () => over;

/** Windows, histories and shared links are called by the photo. */
function name(photo: PhotoView | undefined): void {
  over = photo?.id;
  screen.over = photo && (photo.caption ?? photo.alt);
}

/** Closes the lightbox because the address has left it for the page under it. False where none is open. */
export function closePhoto(): boolean {
  const lightbox = forget();
  lightbox?.close();
  return lightbox !== undefined;
}

/** Takes the lightbox away because the page under it goes. */
export function removePhoto(): void {
  forget()?.remove();
}

/** Loads the lightbox when the reader reaches for a photo, so that it is there when the photo is opened. */
export function loadAhead(): void {
  addEventListener('pointerover', function reach({ target }) {
    if (!(target instanceof Element) || target.closest('[data-photo]') === null) return;
    removeEventListener('pointerover', reach);
    void load();
  });
}

/** A document that was opened at a photo's address: the photo lies over its page, which its set takes the place of when the reader stirs. */
export async function openAddressedPhoto(): Promise<void> {
  const address = parseAddress(location.href);
  const request = address && overlayRequest(address);
  if (request === undefined) return;
  // While its set comes.
  load().catch(() => undefined);
  const whole = { ...request, set: galleryOf(request.photo) };
  for (const attempt of [request, whole]) {
    const base = await fetchBase(attempt).catch(() => undefined);
    const set =
      base && (await loadSet(base.page, parseSet(attempt.set).query, request.photo).catch(() => undefined));
    const inSet = set && set.indexOf(request.photo) >= 0;
    if (inSet && (await showPhoto(attempt, base, { baseLater: true }))) return;
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;

function writeLater(photo: PhotoView, request: OverlayRequest): void {
  name(photo);
  clearTimeout(timer);
  timer = setTimeout(() => writeAddress(addressOf(photo, request.set, request.play)), settle);
}

/** The set is in the address where it is not what an address without one means; a round goes on after a reload. */
function addressOf(photo: PhotoView, set: string, play: PlayRequest | undefined): string {
  const address = set === galleryOf(photo.url) ? photo.url : photoLink(photo, set);
  return play?.loop ? `${address}${address.includes('?') ? '&' : '?'}${formatPlay(play)}` : address;
}

/** Counts what was written down, so that only the last waits for its turn. */
let written = 0;

/** Writes down what is on the screen already; as an entry of its own where Back shall lead to what was before. */
export function writeAddress(address: string, entry: 'replace' | 'push' = 'replace'): void {
  const turn = ++written;
  const url = root() + address;
  if (url === location.href) return;
  const under = typeof navigation === 'undefined' ? null : navigation.transition;
  if (under !== null && entry === 'replace') {
    // A navigation that begins ends the one under way: where the reader goes elsewhere nothing is written down.
    under.finished.catch(() => turn === written && writeAddress(address));
    return;
  }
  if (typeof navigation !== 'undefined')
    navigation.navigate(url, { history: entry, info: silent }).committed?.catch(() => undefined);
  else {
    if (entry === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    tellAddress();
  }
}

function forget(): Lightbox | undefined {
  clearTimeout(timer);
  written++;
  const lightbox = open?.lightbox;
  open = undefined;
  name(undefined);
  return lightbox;
}

/** The reader closed the lightbox: one entry back where the page under it is, else the page takes the entry over. */
function leave(set: string): void {
  if (open === undefined) return;
  forget();
  const { path, query } = parseSet(set);
  const filter = parseFilter(query);
  const address = filteredAddress(path, filter);
  if (typeof navigation === 'undefined') return leaveDocument(path, address);
  const before = navigation.entries()[(navigation.currentEntry?.index ?? 0) - 1];
  // An entry of another document would load the page anew.
  const page = before?.sameDocument && before.url !== null ? parseAddress(before.url) : undefined;
  const back = page?.path === path;
  screen.query = back ? page.query : new URLSearchParams(formatFilter(filter));
  // Silent, because the page is on the screen, and where the lightbox has scrolled it to.
  if (back) navigation.back({ info: silent });
  else navigation.navigate(root() + address, { history: 'replace', info: silent });
}

function leaveDocument(path: string, address: string): void {
  // A tab of its own that a link was opened in has nothing behind it.
  const back =
    history.length > 1 && document.referrer !== '' && parseAddress(document.referrer)?.path === path;
  if (back) history.back();
  else location.replace(root() + address);
}
