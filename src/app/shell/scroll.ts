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

export const readScroll = (key: string) => positions.get(key) ?? 0;

/** After a reload: where this entry was left; from now on the place is kept for the next one. */
export function restoreScroll(): void {
  history.scrollRestoration = 'manual';
  for (const [key, top] of readSaved()) positions.set(key, top);
  const top = positions.get(navigation.currentEntry?.key ?? '');
  if (top !== undefined) window.scrollTo(0, top);
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
