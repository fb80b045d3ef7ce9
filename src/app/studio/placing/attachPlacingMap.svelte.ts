import type { Attachment } from 'svelte/attachments';
import type { PlacingView } from './leaflet/makePlacingView.ts';
import type { PlacingSource } from './placingSource.ts';

/** Makes the element a map to place photos on; the library is loaded then, and not before. */
export function attachPlacingMap(source: PlacingSource): Attachment<HTMLElement> {
  return (frame) => {
    let view = $state.raw<PlacingView>();
    let gone = false;
    void import('./leaflet/makePlacingView.ts').then(({ makePlacingView }) => {
      if (!gone) view = makePlacingView(frame, source);
    });
    $effect(() => view?.look(source.box));
    $effect(() => view?.drawTracks(source.tracks));
    $effect(() => view?.arm(source.isArmed));
    $effect(() => view?.bring(source.aim));
    $effect(() => view?.watch(source.watched));
    // Of what changes many times while the screen is drawn once, the last is shown.
    $effect(() => {
      const { scene } = source;
      const shown = view;
      const frameId = requestAnimationFrame(() => shown?.show(scene));
      return () => cancelAnimationFrame(frameId);
    });
    return () => {
      gone = true;
      view?.remove();
    };
  };
}
