import { parseAddress, root } from '../shell/address.ts';
import { screen } from '../shell/screen.svelte.ts';

/** Back to the map that the trip was played from; where a link led straight here, the map takes this entry over. */
export function leavePlay(path: string): void {
  if (typeof navigation === 'undefined') {
    history.replaceState(null, '', root() + path);
    screen.query = new URLSearchParams();
    return;
  }
  const before = navigation.entries()[(navigation.currentEntry?.index ?? 0) - 1];
  const page = before?.sameDocument && before.url !== null ? parseAddress(before.url) : undefined;
  if (page?.path === path && !page.query.has('play')) navigation.back();
  else navigation.navigate(root() + path, { history: 'replace' });
}
