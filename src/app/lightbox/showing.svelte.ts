import type { PhotoView } from '../page.ts';
import { layoutLightbox, type LightboxLayout, type Size } from './layoutLightbox.ts';

/** What the lightbox shows now, as its controls print it. */
export class Showing {
  readonly photos: readonly PhotoView[];
  index = $state.raw(0);
  /** Of the screen. */
  size: Size = $state.raw({ width: innerWidth, height: innerHeight });
  /** The slideshow runs. */
  playing = $state.raw(false);
  /** Nobody has touched anything for a while. */
  idle = $state.raw(false);
  /** Everything that is known of the photo is told, not only the first lines. */
  details = $state.raw(false);
  /** A small map shows where the photo was taken. */
  map = $state.raw(false);
  zoomable = $state.raw(false);
  zoomed = $state.raw(false);
  fullscreen = $state.raw(false);
  /** The reader wants the picture alone. */
  bare = $state.raw(false);
  /** The picture is being dragged away. */
  leaving = $state.raw(false);
  /** Said to those who do not see the picture change. */
  announcement = $state.raw('');

  constructor(photos: readonly PhotoView[], index: number) {
    this.photos = photos;
    this.index = index;
  }

  get photo(): PhotoView | undefined {
    return this.photos[this.index];
  }

  get layout(): LightboxLayout {
    return layoutLightbox(this.size, this.details, this.map);
  }
}
