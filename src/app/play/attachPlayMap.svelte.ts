import type { Attachment } from 'svelte/attachments';
import type { PlayView, PlayViewOptions } from '../map/leaflet/makePlayView.ts';
import type { Playhead } from './timeline.ts';

interface PlaySource extends PlayViewOptions {
  readonly playhead: Playhead;
  /** The map stands. */
  readonly onready: () => void;
}

/** Makes the element the map on which a trip is played. */
export function attachPlayMap(source: PlaySource): Attachment<HTMLElement> {
  return (frame) => {
    let view = $state.raw<PlayView>();
    let gone = false;
    void import('../map/leaflet/makePlayView.ts').then(({ makePlayView }) => {
      if (gone) return;
      view = makePlayView(frame, source);
      source.onready();
    });
    $effect(() => view?.go(source.playhead));
    return () => {
      gone = true;
      view?.remove();
    };
  };
}
