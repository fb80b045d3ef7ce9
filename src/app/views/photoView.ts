import { messages } from '../messages.ts';
import type { PhotoView } from '../page.ts';
import { path } from '../routes.ts';
import type { Photo } from '../../journal/photo.ts';
import { formatCamera } from './formatCamera.ts';
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
    ...(photo.placeholder !== undefined && { placeholder: photo.placeholder }),
    ...(photo.color !== undefined && { color: photo.color }),
    ...(photo.focus !== undefined && { focus: photo.focus }),
    alt: photo.alt ?? caption ?? ([where, when].filter(Boolean).join(', ') || messages.photo.untitled),
    ...(caption !== undefined && { caption }),
    ...(photo.credit !== undefined && { credit: photo.credit }),
    ...(photo.taken && { when: when ?? '', datetime: formatDatetime(photo.taken) }),
    ...(where !== undefined && { where }),
    ...(place !== undefined && { place }),
    ...(camera !== undefined && { camera }),
    ...(photo.spot && {
      spot: viewSpot(photo.spot),
      mapUrl: `${path('tripMap', photo)}?photo=${encodeURIComponent(photo.slug)}`,
    }),
    stories: viewStories(photo, index),
  };
}

function viewSpot(spot: NonNullable<Photo['spot']>): NonNullable<PhotoView['spot']> {
  return {
    lat: spot.lat,
    lon: spot.lon,
    ...(spot.accuracy !== undefined && { accuracy: spot.accuracy }),
    ...(spot.heading !== undefined && { heading: spot.heading }),
    ...(spot.source !== 'exif' && spot.source !== 'sidecar' && { inferred: true }),
  };
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
