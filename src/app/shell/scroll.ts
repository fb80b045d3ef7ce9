import type { Anchor } from '../gallery/anchor.ts';

/** Where the reader was when they left a page. */
interface Left {
  /** Pixels of the page above the screen. */
  readonly top: number;
  /** Of the screen then: on one of the same shape that is the same place. */
  readonly shape: string;
  /** What they looked at, where the page knows: it is the same place on any screen. */
  readonly place?: Anchor;
}

/** A page that knows what is looked at, and finds it again where everything has another place. */
export interface PlaceKeeper {
  readPlace(): Anchor | undefined;
  /** False while the page cannot tell where that is. */
  showPlace(place: Anchor): boolean;
}

/**
 * Scroll positions by history entry. The browser's own restoration is lost as soon as anything measures the page
 * while it is shorter than the old position, so the router keeps and restores them itself.
 */
const positions = new Map<string, Left>();
const storage = 'pinhole.left';

let keeper: PlaceKeeper | undefined;

/** Until the page goes, which is said by what this returns. */
export function offerPlaces(page: PlaceKeeper): () => void {
  keeper = page;
  if (wanted?.place) settleScroll();
  return () => {
    if (keeper === page) keeper = undefined;
  };
}

const shapeOfScreen = () => `${innerWidth} ${getComputedStyle(document.documentElement).fontSize}`;

export function rememberScroll(): void {
  const key = navigation.currentEntry?.key;
  if (key === undefined) return;
  const place = keeper?.readPlace();
  positions.set(key, { top: window.scrollY, shape: shapeOfScreen(), ...(place && { place }) });
}

/** Where the reader shall be, and how far down that has come, while the page is not yet as it will be. */
let wanted: { readonly top: number; readonly reached: number; readonly place?: Anchor } | undefined;

/** Goes as far down as the page is tall; a page that grows goes on from there by `settleScroll`. */
export function scrollToTop(top: number): void {
  window.scrollTo(0, top);
  const reached = window.scrollY;
  wanted = reached < top - 1 ? { top, reached } : undefined;
}

/** To where a history entry was left. */
export function returnTo(key: string): void {
  const { top = 0, shape, place } = positions.get(key) ?? {};
  scrollToTop(top);
  if (place === undefined || shape === shapeOfScreen()) return;
  wanted = { top, reached: window.scrollY, place };
  settleScroll();
}

/** The page stands as it will now. A reader who has moved in the meantime stays where they are. */
export function settleScroll(): void {
  if (wanted && Math.abs(window.scrollY - wanted.reached) < 1) {
    if (wanted.place === undefined) window.scrollTo(0, wanted.top);
    else if (!keeper?.showPlace(wanted.place)) return;
  }
  wanted = undefined;
}

/** After a reload: where this entry was left; from now on the place is kept for the next one. */
export function restoreScroll(): void {
  history.scrollRestoration = 'manual';
  for (const [key, left] of readSaved()) positions.set(key, left);
  const key = navigation.currentEntry?.key ?? '';
  if (positions.has(key)) returnTo(key);
  addEventListener('pagehide', () => {
    rememberScroll();
    try {
      sessionStorage.setItem(storage, JSON.stringify([...positions]));
    } catch {
      // A browser that refuses storage starts at the top after a reload.
    }
  });
}

function readSaved(): [string, Left][] {
  try {
    return JSON.parse(sessionStorage.getItem(storage) ?? '[]') as [string, Left][]; // written above
  } catch {
    return [];
  }
}
