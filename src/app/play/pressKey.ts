import type { Player } from './player.svelte.ts';

/** The keys of the played trip. Escape is the dialog's own. */
export function pressKey(event: KeyboardEvent, player: Player): void {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return;
  const acts: Readonly<Record<string, (() => void) | undefined>> = {
    ' ': () => player.toggle(),
    ArrowLeft: () => player.previous(),
    ArrowRight: () => player.next(),
    PageUp: () => player.goToDay(player.day - 1),
    PageDown: () => player.goToDay(player.day + 1),
    Home: () => player.goTo(0),
    End: () => player.goTo(Infinity),
  };
  const act = acts[key];
  const isButton = target instanceof Element && target.closest('button') !== null;
  if (act === undefined || (key === ' ' && isButton)) return;
  event.preventDefault();
  act();
}
