import type { PhotoView } from '../page.ts';
import type { PhotoSet } from '../photo/photoSet.ts';
import { layoutLightbox, type LightboxLayout, type Size } from './layoutLightbox.ts';

/** What the lightbox shows now, as its controls print it. */
export class Showing {
  readonly photos: PhotoSet;
  index = $state.raw(0);
  /** On this device alone: there is no address to share. */
  isOwn = false;
  /** Of the screen. */
  size: Size = $state.raw({ width: innerWidth, height: innerHeight });
  /** The slideshow runs. */
  playing = $state.raw(false);
  /** Seconds for which a picture of the slideshow stands. */
  pace = $state.raw(5);
  /** The slideshow goes round. */
  loop = $state.raw(false);
  /** The slideshow has come to its end. */
  ended = $state.raw(false);
  /** No words, no bar, no map: the pictures have the whole screen, until it is touched. */
  clean = $state.raw(false);
  /** The keys are told. */
  help = $state.raw(false);
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

  constructor(photos: PhotoSet, index: number) {
    this.photos = photos;
    this.index = index;
  }

  /** Said to everybody for a moment. */
  notice = $state.raw('');

  say(text: string): void {
    this.notice = text;
    this.announcement = text;
    setTimeout(() => {
      if (this.notice === text) this.notice = '';
    }, 6000);
  }

  /** Grows whenever photos have come that were not there yet. */
  loaded = $state.raw(0);

  /** Absent while it is being loaded. */
  get photo(): PhotoView | undefined {
    void this.loaded;
    return this.photos.at(this.index);
  }

  get layout(): LightboxLayout {
    return layoutLightbox(this.size, this);
  }
}
