import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { nextTask } from '../nextTask.ts';
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

/** Whether a frame is, or almost is, on the screen. */
export const isNear = (frame: HTMLElement) => frame.getBoundingClientRect().top < innerHeight + near;

/** Makes the element a map of what there is to show now; the library is loaded then, and not before. */
export async function showMap(frame: HTMLElement, source: MapSource): Promise<MapView> {
  // The index fetches its data while the library comes.
  void source.index;
  const { makeMapView } = await import('./leaflet/makeMapView.ts');
  await nextTask();
  const view = await makeMapView(frame, source);
  await nextTask();
  view.show(source, source.days);
  // Before a reader can have moved it.
  view.select(source.selected);
  return view;
}

/**
 * Makes the element a map when it first comes into view.
 *
 * @param begun the map that stands there already
 */
export function attachMap(source: MapSource, begun?: Promise<MapView>): Attachment<HTMLElement> {
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
    if (begun || isNear(frame)) start();
    else seen.observe(frame);
    function start(): void {
      seen.disconnect();
      void (begun ?? showMap(frame, source)).then((made) => {
        if (gone) made.remove();
        else view = made;
      });
    }
    let isNew = true;
    $effect(() => {
      const { days, day, range } = source;
      const shown = view;
      if (!shown) return;
      // It shows what there was when it was made. Where the address says to look is read on the way, and is no reason to draw again.
      if (!isNew) untrack(() => shown.show({ day, range }, days));
      isNew = false;
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
