import type { Attachment } from 'svelte/attachments';
import type { MapDay, TrackView } from '../page.ts';
import type { TimeFilter } from './filterByTime.ts';
import type { MapView, MapViewOptions } from './leaflet/makeMapView.ts';
import type { PlacedPhoto } from './placedPhotos.ts';

/** What the map shows: read again whenever it changes, so nothing but that is drawn again. */
export interface MapSource extends MapViewOptions, TimeFilter {
  readonly photos: readonly PlacedPhoto[];
  readonly tracks: readonly TrackView[];
  /** With the names by which trails are told apart. */
  readonly days?: readonly MapDay[];
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
    $effect(() => {
      const { day, range } = source;
      view?.show(source.photos, source.tracks, { day, range }, source.days);
    });
    $effect(() => view?.light(source.lit));
    $effect(() => view?.select(source.selected));
    return () => {
      gone = true;
      seen.disconnect();
      view?.remove();
    };
  };
}
