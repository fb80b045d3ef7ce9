import type { Attachment } from 'svelte/attachments';
import type { TrackView } from '../page.ts';
import type { MapView, MapViewOptions } from './leaflet/makeMapView.ts';
import type { PlacedPhoto } from './placedPhotos.ts';

/** What the map shows: read again whenever it changes, so nothing but that is drawn again. */
export interface MapSource extends MapViewOptions {
  readonly photos: readonly PlacedPhoto[];
  readonly tracks: readonly TrackView[];
  readonly lit: string | undefined;
  readonly selected: PlacedPhoto | undefined;
}

/** Makes the element a map when it first comes into view; the library is loaded then, and not before. */
export function attachMap(source: MapSource): Attachment<HTMLElement> {
  return (frame) => {
    let view = $state.raw<MapView>();
    let gone = false;
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seen.disconnect();
        void import('./leaflet/makeMapView.ts').then(({ makeMapView }) => {
          if (!gone) view = makeMapView(frame, source);
        });
      },
      { rootMargin: '200px' },
    );
    seen.observe(frame);
    $effect(() => view?.show(source.photos, source.tracks));
    $effect(() => view?.light(source.lit));
    $effect(() => view?.select(source.selected));
    return () => {
      gone = true;
      seen.disconnect();
      view?.remove();
    };
  };
}
