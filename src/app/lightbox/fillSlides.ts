import type PhotoSwipe from 'photoswipe';
import { thumbHashToDataURL } from 'thumbhash';
import type { PhotoView } from '../page.ts';
import { hdrScreens } from '../photo/sources.ts';
import type { LightboxRequest } from './openLightbox.ts';
import { slideSources } from './slideSources.ts';

/** Gives PhotoSwipe its slides one by one, when it asks for them: ten thousand photos open as fast as ten. */
export function fillSlides(
  pswp: PhotoSwipe,
  { photos, thumbnail }: Pick<LightboxRequest, 'photos' | 'thumbnail'>,
  avif: boolean,
): void {
  const pictureOf = (index: number) => {
    const photo = photos.at(index);
    return photo && pictureIn(thumbnail(photo));
  };
  pswp.addFilter('numItems', () => photos.count);
  pswp.addFilter('itemData', (data, index) => {
    const photo = photos.at(index);
    return photo === undefined ? { ...data, ...emptySlide(photos.ratioAt(index)) } : slideOf(photo, avif);
  });
  pswp.addFilter('thumbEl', (_thumbnail, _data, index) => {
    const picture = pictureOf(index);
    // Its types forget that there may be none.
    return (picture && isInView(picture) ? picture : undefined) as HTMLElement;
  });
  pswp.addFilter('placeholderSrc', (_, { index }) => {
    const photo = photos.at(index);
    return shownBy(pictureOf(index)) ?? (photo && paintPlaceholder(photo)) ?? false;
  });
  // A picture that arrives after its slide has gone would be put into that slide, and be missing from the next one.
  pswp.on('slideDestroy', ({ slide }) => {
    if (slide.content.slide === slide) slide.content.slide = undefined;
  });
  // Placeholders have the photo's shape only nearly.
  pswp.on('slideLoad', ({ slide }) => {
    const placeholder = slide.content.placeholder?.element;
    if (placeholder) placeholder.style.aspectRatio = `${slide.width} / ${slide.height}`;
  });
}

/** A photo may grow to so many times its own pixels to fill the screen, or under a magnifying hand, and no coarser. */
export const coarsest = 1.5;

/** Asked for each slide anew: a window may have moved to another screen. */
export const showsNow = (avif: boolean) => ({ avif, hdr: matchMedia(hdrScreens).matches });

function slideOf(photo: PhotoView, avif: boolean) {
  return {
    ...slideSources(photo.renditions, showsNow(avif)),
    width: photo.width * coarsest,
    height: photo.height * coarsest,
    alt: photo.alt,
    // Rows and panoramas show a part of the photo; what is not cropped is not harmed by saying so.
    thumbCropped: true,
  };
}

/** Stands for a photo of which nothing is known yet but its shape; `loadSlides` fills it. */
const emptySlide = (ratio: number) => ({ type: 'html', html: '', width: 1200 * ratio, height: 1200 });

const pictureIn = (link: HTMLElement | undefined) => link?.querySelector('img') ?? undefined;

/** The picture that a thumbnail has on the screen already, if it has arrived. */
const shownBy = (picture: HTMLImageElement | undefined) =>
  picture?.complete && picture.naturalWidth > 0 ? picture.currentSrc : undefined;

function paintPlaceholder({ placeholder }: PhotoView): string | undefined {
  if (placeholder === undefined) return undefined;
  return thumbHashToDataURL(Uint8Array.from(atob(placeholder), (char) => char.charCodeAt(0)));
}

function isInView(element: HTMLElement): boolean {
  const { top, bottom, left, right, width } = element.getBoundingClientRect();
  return width > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}
