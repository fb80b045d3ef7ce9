import PhotoSwipe from 'photoswipe';
import 'photoswipe/style.css';
import './lightbox.css';
import type { PlacedPhoto } from '../map/placedPhotos.ts';
import type { MapGround, PhotoView } from '../page.ts';
import type { PhotoSet } from '../photo/photoSet.ts';
import type { PlayRequest } from '../shell/playRequest.ts';
import { bindKeys } from './bindKeys.ts';
import { decodeAhead } from './decodeAhead.ts';
import { fillSlides } from './fillSlides.ts';
import { followSlides } from './followSlides.ts';
import { fullscreenOf } from './fullscreenOf.ts';
import { holdFocus } from './holdFocus.ts';
import { layoutLightbox, paddingOf } from './layoutLightbox.ts';
import { loadSlides } from './loadSlides.ts';
import { mapSwitchOf } from './mapSwitchOf.ts';
import { mountControls } from './mountControls.ts';
import { playSlides } from './playSlides.ts';
import { returnToPage } from './returnToPage.ts';
import { Showing } from './showing.svelte.ts';
import { showVideos } from './showVideos.ts';
import { sharePhoto } from './sharePhoto.ts';
import { showOriginals } from './showOriginals.ts';
import { showsAvif } from './showsAvif.ts';
import { messages } from '../messages.ts';

export interface LightboxRequest {
  readonly photos: PhotoSet;
  readonly index: number;
  /** Start the slideshow at once. */
  readonly play?: PlayRequest;
  /** The photos are the reader's own, on this device alone: nothing is offered to share or download. */
  readonly isOwn?: boolean;
  /** Appear without growing out of the thumbnail: the page under it has only just come. */
  readonly instant: boolean;
  /** The photo's link in the page under the lightbox, where it is in the document. */
  readonly thumbnail: (photo: PhotoView) => HTMLElement | undefined;
  /** Makes sure that the page under the lightbox is there. */
  readonly prepare?: () => void;
  /** Brings a photo into the page under the lightbox and into view, where the page has it elsewhere. */
  readonly reveal: (photo: PhotoView) => void;
  /** What a map of the photos is drawn on; asked when the map is first shown. */
  readonly mapGround: (photos: readonly PlacedPhoto[]) => Promise<MapGround>;
  /** Another photo is shown. */
  readonly onChange: (photo: PhotoView) => void;
  /** The reader closed it. Also called after `close()`. */
  readonly onClose: () => void;
}

export interface Lightbox {
  /** Lets the photo return to its place in the page, and the focus with it. */
  close(): void;
  /** Takes it away at once, because the page under it goes too. */
  remove(): void;
  goTo(index: number): void;
}

/** What the controls and keys of the lightbox can do. */
export interface Actions {
  close(): void;
  previous(): void;
  next(): void;
  goTo(index: number): void;
  toggleZoom(): void;
  toggleDetails(): void;
  toggleSlideshow(): void;
  /** Pictures of a slideshow stand longer (1) or shorter (-1). */
  changePace(step: 1 | -1): void;
  /** The keys, told. */
  toggleHelp(): void;
  /** Plays the movie of a still. */
  playLive(): void;
  share(): void;
  /** Absent where no photo of the set has a position. */
  readonly toggleMap?: () => void;
  /** Absent where the browser has no full screen. */
  readonly toggleFullscreen?: () => void;
}

const avif = await showsAvif();

export function openLightbox(request: LightboxRequest): Lightbox {
  const showing = new Showing(request.photos, request.index);
  showing.loop = request.play?.loop ?? false;
  showing.clean = request.play?.clean ?? false;
  showing.isOwn = request.isOwn ?? false;
  const pswp = new PhotoSwipe({
    index: request.index,
    dataSource: [],
    loop: request.play?.loop ?? false,
    preload: [1, 2],
    bgOpacity: 1,
    mainClass: 'always-dark',
    ...(request.instant && { showHideAnimationType: 'none' }),
    showAnimationDuration: 220,
    hideAnimationDuration: 200,
    zoomAnimationDuration: 220,
    paddingFn: ({ x, y }) => paddingOf(layoutLightbox({ width: x, height: y }, showing)),
    wheelToZoom: true,
    clickToCloseNonZoomable: false,
    trapFocus: false,
    escKey: false,
    arrowKeys: false,
    returnFocus: false,
    errorMsg: messages.lightbox.failed,
    // Its own controls have no words; ours are mounted beside the slides.
    ...{ close: false, zoom: false, counter: false, arrowPrev: false, arrowNext: false, preloader: false },
  });

  fillSlides(pswp, request, avif);
  showOriginals(pswp, request.photos, avif);
  loadSlides(pswp, showing);
  followSlides(pswp, showing, request.onChange);
  decodeAhead(pswp, request.photos);
  holdFocus(pswp);
  returnToPage(pswp, showing, request);

  const toggleFullscreen = fullscreenOf(pswp, showing);
  const videos = showVideos(pswp, showing);
  const slideshow = playSlides(pswp, showing, request.play, { toggleFullscreen, videos });
  const toggleMap = mapSwitchOf(pswp, showing);
  const actions: Actions = {
    close: () => whenOpen(pswp, () => pswp.close()),
    previous: () => whenOpen(pswp, () => pswp.prev()),
    next: () => whenOpen(pswp, () => pswp.next()),
    goTo: (index) => whenOpen(pswp, () => pswp.goTo(index)),
    toggleZoom: () => whenOpen(pswp, () => pswp.toggleZoom()),
    toggleDetails: () => {
      showing.details = !showing.details;
      pswp.updateSize(true);
    },
    toggleSlideshow: () => (slideshow.playing ? slideshow.pause() : slideshow.play()),
    changePace: (step) => slideshow.changePace(step),
    toggleHelp: () => (showing.help = !showing.help),
    playLive: videos.toggleLive,
    share: () => void sharePhoto(showing),
    ...(toggleMap && { toggleMap }),
    ...(toggleFullscreen && { toggleFullscreen }),
  };
  bindKeys(pswp, showing, actions);
  mountControls(pswp, showing, actions, request.mapGround);

  pswp.init();
  if (request.play) slideshow.play();
  return { close: actions.close, remove: () => remove(pswp), goTo: actions.goTo };
}

/** PhotoSwipe does not turn back half-way: what is asked of it while it opens waits for the end of that. */
function whenOpen(pswp: PhotoSwipe, act: () => void): void {
  if (pswp.opener.isOpening) pswp.on('openingAnimationEnd', act);
  else act();
}

function remove(pswp: PhotoSwipe): void {
  pswp.animations.stopAll();
  pswp.isDestroying = true;
  pswp.destroy();
}
