import { parseAddress, type SiteAddress } from './address.ts';
import { carryPhoto, findCarried, settlePhoto } from './carryPhoto.ts';
import {
  bringBase,
  closePhoto,
  fetchBase,
  loadAhead,
  overlayRequest,
  photoOver,
  removePhoto,
  showPhoto,
  silent,
  type OverlayRequest,
} from './overlay.ts';
import { parseSet } from './photoSet.ts';
import { rememberScroll, restoreScroll, returnTo, scrollToTop } from './scroll.ts';
import { screen } from './screen.svelte.ts';
import { showElement } from './showElement.ts';
import { tellAddress } from './tellAddress.ts';
import { fetchView, showView, type View } from './view.ts';

/** An address that this app could not show: the browser loads it as a document instead. */
let bypass: string | undefined;

/**
 * Turns links of the site into changes of the screen, through the Navigation API; where a browser has none, each
 * link loads its page, which is complete in itself.
 */
export function startRouter(): void {
  if (typeof navigation === 'undefined') return;
  navigation.addEventListener('navigate', intercept);
  navigation.addEventListener('navigatesuccess', tellAddress);
  restoreScroll();
  loadAhead();
}

function intercept(event: NavigateEvent): void {
  const address = isPageOfSite(event) ? parseAddress(event.destination.url) : undefined;
  if (address === undefined) return;
  if (event.info === silent) return event.intercept({ scroll: 'manual', focusReset: 'manual' });
  bringBase();
  settlePhoto();
  rememberScroll();
  const request = overlayRequest(address);
  if (request !== undefined && screen.view?.page.route !== 'photo') return layOver(event, request);
  if (address.path !== screen.path) return turnTo(event, address);
  if (!event.hashChange) stay(event, address);
}

/** The studio is left as a document is: the browser asks about what has not been kept, and frees all of it. */
const isPageOfSite = (event: NavigateEvent) =>
  screen.view?.page.route !== 'studio' &&
  event.canIntercept &&
  event.downloadRequest === null &&
  !event.formData &&
  event.navigationType !== 'reload' &&
  event.destination.url !== bypass;

/** A photo over the page of its set. */
function layOver(event: NavigateEvent, request: OverlayRequest): void {
  const base = fetchBase(request);
  handle(event, base, async () => {
    const view = await base;
    const shown = await showPhoto(request, view, { signal: event.signal });
    if (event.signal.aborted) return;
    if (!shown) return loadDocument(event);
    if (view !== undefined) scrollAs(event);
    screen.query = parseSet(request.set).query;
  });
}

/** Another page. */
function turnTo(event: NavigateEvent, address: SiteAddress): void {
  const fetched = fetchView(address.path);
  handle(event, fetched, async () => {
    const view = await fetched;
    // The reader has gone on elsewhere while it was fetched.
    if (event.signal.aborted) return;
    await carryPhoto(carriedTo(view, address), async () => {
      removePhoto();
      await showView(view, address.path, address.query);
      arrive(event, address);
      document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    });
  });
}

/** The photo that leaves the page as one of the next. */
const carriedTo = ({ page }: View, { path }: SiteAddress) =>
  photoOver() ?? findCarried({ page: screen.view?.page, path: screen.path }, { page, path });

/** The page that is on the screen: what lies over it goes, what the address names comes into view. */
function stay(event: NavigateEvent, address: SiteAddress): void {
  event.intercept({
    scroll: 'manual',
    focusReset: 'manual',
    handler: async () => {
      screen.query = address.query;
      // First to what is named, then the photo returns to where that has put its place.
      if (address.fragment !== '') arrive(event, address);
      if (!closePhoto() && address.fragment === '') arrive(event, address);
    },
  });
}

/** Runs a handler once its data is there; without the data the browser loads the address as a document. */
function handle(event: NavigateEvent, data: Promise<unknown>, handler: () => Promise<void>): void {
  data.catch(() => event.signal.aborted || loadDocument(event));
  event.intercept({
    scroll: 'manual',
    focusReset: 'manual',
    handler,
    // Browsers that know it leave the old address standing until the page is there; the others ignore it.
    ...(event.cancelable && { precommitHandler: () => data.then(() => undefined) }),
  });
}

function loadDocument(event: NavigateEvent): void {
  bypass = event.destination.url;
  if (event.navigationType === 'traverse') location.reload();
  else location.assign(event.destination.url);
}

function arrive(event: NavigateEvent, address: SiteAddress): void {
  if (event.navigationType === 'traverse' || address.fragment === '') scrollAs(event);
  else showFragment(address.fragment);
}

/** To where the reader left the entry, to the top of a new one. */
function scrollAs({ navigationType, destination }: NavigateEvent): void {
  if (navigationType === 'traverse') returnTo(destination.key);
  else scrollToTop(0);
}

function showFragment(fragment: string): void {
  const target = document.getElementById(decodeURIComponent(fragment));
  if (target !== null) showElement(target);
}
