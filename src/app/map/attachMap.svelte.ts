import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { MapDay } from '../page.ts';
import type { TimeFilter } from './index/timeQuery.ts';
import type { MapView, MapViewOptions, SelectedPhoto } from './leaflet/makeMapView.ts';
import type { MapPlace } from './mapAddress.ts';

/** What the map shows: read again whenever it changes, so nothing but that is drawn again. */
export interface MapSource extends MapViewOptions, TimeFilter {
  /** With the names by which trails are told apart. */
  readonly days: readonly MapDay[];
  /** Number of the photo under the pointer, or with the focus, in the list. */
  readonly lit: number | undefined;
  readonly selected: SelectedPhoto | undefined;
  /** Where the address says to look. */
  readonly place: MapPlace | undefined;
}

/** Pixels from the screen at which a map is made. */
const near = 200;

/** Makes the element a map when it first comes into view; the library is loaded then, and not before. */
export function attachMap(source: MapSource): Attachment<HTMLElement> {
  return (frame) => {
    let view = $state.raw<MapView>();
    let gone = false;
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) start();
      },
      { rootMargin: `${near}px` },
    );
    // An observer would say so one frame later.
    if (frame.getBoundingClientRect().top < innerHeight + near) start();
    else seen.observe(frame);
    function start(): void {
      seen.disconnect();
      // The index fetches its data while the library comes.
      void source.index;
      void import('./leaflet/makeMapView.ts').then(({ makeMapView }) => {
        if (!gone) view = makeMapView(frame, source);
      });
    }
    $effect(() => {
      const { days, day, range } = source;
      const shown = view;
      // Where the address says to look is read on the way, and is no reason to draw again.
      untrack(() => shown?.show({ day, range }, days));
    });
    $effect(() => view?.light(source.lit));
    $effect(() => view?.select(source.selected));
    $effect(() => {
      if (source.place) view?.go(source.place);
    });
    return () => {
      gone = true;
      seen.disconnect();
      view?.remove();
    };
  };
}
