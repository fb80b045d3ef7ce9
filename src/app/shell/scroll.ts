/**
 * Scroll positions by history entry. The browser's own restoration is lost as soon as anything measures the page
 * while it is shorter than the old position, so the router keeps and restores them itself.
 */
const positions = new Map<string, number>();
const storage = 'pinhole.scroll';

export function rememberScroll(): void {
  const key = navigation.currentEntry?.key;
  if (key !== undefined) positions.set(key, window.scrollY);
}

/** Where the reader shall be, and how far down that has come, while the page is not yet tall enough. */
let wanted: { readonly top: number; readonly reached: number } | undefined;

/** Goes as far down as the page is tall; a page that grows goes on from there by `settleScroll`. */
export function scrollToTop(top: number): void {
  window.scrollTo(0, top);
  const reached = window.scrollY;
  wanted = reached < top - 1 ? { top, reached } : undefined;
}

/** The page has its full height now. A reader who has moved in the meantime stays where they are. */
export function settleScroll(): void {
  if (wanted && Math.abs(window.scrollY - wanted.reached) < 1) window.scrollTo(0, wanted.top);
  wanted = undefined;
}

export const readScroll = (key: string) => positions.get(key) ?? 0;

/** After a reload: where this entry was left; from now on the place is kept for the next one. */
export function restoreScroll(): void {
  history.scrollRestoration = 'manual';
  for (const [key, top] of readSaved()) positions.set(key, top);
  const top = positions.get(navigation.currentEntry?.key ?? '');
  if (top !== undefined) scrollToTop(top);
  addEventListener('pagehide', () => {
    rememberScroll();
    try {
      sessionStorage.setItem(storage, JSON.stringify([...positions]));
    } catch {
      // A browser that refuses storage starts at the top after a reload.
    }
  });
}

function readSaved(): [string, number][] {
  try {
    return JSON.parse(sessionStorage.getItem(storage) ?? '[]') as [string, number][]; // written above
  } catch {
    return [];
  }
}
