import { computeAngleOfView } from '../../geometry/computeAngleOfView.ts';
import { messages } from '../messages.ts';
import type { PhotoView } from '../page.ts';
import { describeWordless } from '../photo/describeWordless.ts';
import { path } from '../paths.ts';
import type { Photo } from '../../journal/photo.ts';
import type { Original } from '../../journal/rendition.ts';
import { formatBytes } from './formatBytes.ts';
import { makeVideoView } from '../video/videoView.ts';
import { formatCamera } from './formatCamera.ts';
import { formatDistance } from './formatDistance.ts';
import { formatDatetime, formatWhen } from './formatDate.ts';
import { chooseText, formatPlace } from './formatPlace.ts';
import type { JournalIndex } from './journalIndex.ts';
import { findNearStory } from './nearStory.ts';

export function makePhotoView(photo: Photo, index: JournalIndex): PhotoView {
  const { language } = index;
  const when = photo.taken && formatWhen(photo.taken, language);
  const where = photo.place && formatPlace(photo.place, language);
  const place = photo.place?.name && chooseText(photo.place.name, language);
  const caption = photo.caption ?? photo.title;
  const camera = photo.camera && formatCamera(photo.camera);
  return {
    id: photo.id,
    url: photo.url,
    width: photo.width,
    height: photo.height,
    renditions: photo.renditions,
    ...(photo.original && { original: viewOriginal(photo.original, language) }),
    ...(photo.placeholder !== undefined && { placeholder: photo.placeholder }),
    ...(photo.color !== undefined && { color: photo.color }),
    ...(photo.focus !== undefined && { focus: photo.focus }),
    alt:
      photo.alt ??
      caption ??
      describeWordless({ ...(where !== undefined && { where }), ...(when !== undefined && { when }) }),
    ...(caption !== undefined && { caption }),
    ...(photo.lang !== undefined && photo.lang !== language && { lang: photo.lang }),
    ...(photo.credit !== undefined && { credit: photo.credit }),
    ...(photo.taken && { when: when ?? '', datetime: formatDatetime(photo.taken) }),
    ...(where !== undefined && { where }),
    ...(place !== undefined && { place }),
    ...(camera !== undefined && { camera }),
    ...(photo.spot && {
      spot: viewSpot(photo.spot, photo, language),
      mapUrl: `${path('tripMap', photo)}?photo=${encodeURIComponent(photo.slug)}`,
    }),
    ...(photo.video && { video: makeVideoView(photo.video) }),
    stories: viewStories(photo, index),
  };
}

function viewOriginal({ bytes, ...file }: Original, language: string): NonNullable<PhotoView['original']> {
  return { ...file, size: formatBytes(bytes, language) };
}

/** Metres from which on it is worth saying that a photo was not taken just there. */
export const vague = 100;

function viewSpot(
  spot: NonNullable<Photo['spot']>,
  { width, height, camera }: Photo,
  language: string,
): NonNullable<PhotoView['spot']> {
  const inferred = spot.source !== 'exif' && spot.source !== 'sidecar';
  const { accuracy = 0 } = spot;
  const isVague = accuracy >= (inferred ? 1 : vague);
  const about = isVague ? messages.photo.about(formatDistance(roundUp(accuracy), language)) : undefined;
  const note = inferred ? messages.photo.estimated(about) : about;
  return {
    lat: spot.lat,
    lon: spot.lon,
    ...(spot.accuracy !== undefined && { accuracy: spot.accuracy }),
    ...(spot.heading !== undefined && {
      heading: spot.heading,
      angle: Math.round(computeAngleOfView(width, height, camera?.focal35)),
    }),
    ...(inferred && { inferred }),
    ...(note !== undefined && { note }),
  };
}

/** To one figure, and never less: `about 400 m` for 312. */
function roundUp(metres: number): number {
  const step = 10 ** Math.max(1, Math.floor(Math.log10(metres)));
  return Math.ceil(metres / step) * step;
}

function viewStories(photo: Photo, index: JournalIndex): PhotoView['stories'] {
  const posts = index.posts.get(photo.trip) ?? [];
  const shown = photo.posts.map(({ slug, url }) => ({
    title: posts.find((post) => post.slug === slug)?.title ?? slug,
    url,
  }));
  if (shown.length > 0) return shown;
  const near = findNearStory(photo, index);
  return near === undefined ? [] : [near];
}
