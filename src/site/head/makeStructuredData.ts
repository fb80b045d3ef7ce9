import { messages } from '../../app/messages.ts';
import { path } from '../../app/paths.ts';
import { formatDatetime } from '../../app/views/formatDate.ts';
import { formatPlace } from '../../app/views/formatPlace.ts';
import type { JournalIndex } from '../../app/views/journalIndex.ts';
import { vague } from '../../app/views/photoView.ts';
import type { Site } from '../../journal/journal.ts';
import type { Photo } from '../../journal/photo.ts';
import type { Spot } from '../../journal/spot.ts';
import { chooseStill } from './chooseCard.ts';
import type { PageSubject } from './describePage.ts';

/** What is known of the page besides its subject. */
export interface PageAddress {
  /** Absolute, of the page. */
  readonly url: string;
  readonly toUrl: (relative: string) => string;
}

type Thing = Readonly<Record<string, unknown>>;

/** What a page is in the words of schema.org, for JSON-LD. */
export function makeStructuredData(subject: PageSubject, address: PageAddress, index: JournalIndex): Thing {
  const { site } = index.journal;
  const { photo, post } = subject;
  const things = [
    address.url === site.url ? makeSite(site) : makeTrail(subject, address, index),
    ...(post ? [makePosting(subject, address, site)] : []),
    ...(photo ? [makeImage(photo, address, index)] : []),
  ];
  return { '@context': 'https://schema.org', '@graph': things };
}

function makeSite({ title, url, language, author }: Site): Thing {
  return { '@type': 'WebSite', name: title, url, inLanguage: language, ...makeAuthor(author) };
}

const makeAuthor = (author: string | undefined) =>
  author === undefined ? {} : { author: { '@type': 'Person', name: author } };

/** Where the page stands: journal › trip › photos › photo. */
function makeTrail(
  { title, trip, photo }: PageSubject,
  { url, toUrl }: PageAddress,
  index: JournalIndex,
): Thing {
  const { site } = index.journal;
  const steps = [
    { name: site.title, item: site.url },
    ...(trip ? [{ name: trip.title, item: toUrl(trip.url) }] : []),
    ...(trip && photo
      ? [{ name: messages.site.photos, item: toUrl(path('tripPhotos', { trip: trip.slug })) }]
      : []),
    { name: photo ? nameOf(photo, index) : title, item: url },
  ];
  const distinct = steps.filter(({ item }, at) => steps.findIndex((step) => step.item === item) === at);
  return {
    '@type': 'BreadcrumbList',
    itemListElement: distinct.map((step, at) => ({ '@type': 'ListItem', position: at + 1, ...step })),
  };
}

/** As the page is headed. */
function nameOf({ id }: Photo, index: JournalIndex): string {
  const view = index.view(id);
  return view?.caption ?? view?.alt ?? messages.photo.photo;
}

function makePosting(subject: PageSubject, { url, toUrl }: PageAddress, site: Site): Thing {
  const { post, description, language } = subject;
  const card = subject.card;
  return {
    '@type': 'BlogPosting',
    headline: post?.title,
    url,
    inLanguage: language,
    ...(description !== undefined && { description }),
    ...(post?.date !== undefined && { datePublished: post.date }),
    ...(card && {
      image: {
        '@type': 'ImageObject',
        url: toUrl(card.url),
        width: card.width,
        height: card.height,
      },
    }),
    ...makeAuthor(site.author),
    isPartOf: { '@type': 'Blog', name: site.title, url: site.url },
  };
}

function makeImage(photo: Photo, address: PageAddress, index: JournalIndex): Thing {
  const { toUrl } = address;
  const jpeg = chooseStill(photo);
  const { alt, credit, keywords, taken, spot, place } = photo;
  const name = nameOf(photo, index);
  const where = place && formatPlace(place, index.language);
  return {
    '@type': 'ImageObject',
    name,
    url: address.url,
    representativeOfPage: true,
    ...(jpeg && { contentUrl: toUrl(jpeg.url), width: jpeg.width, height: jpeg.height }),
    ...(alt !== undefined && alt !== name && { description: alt }),
    ...(taken && { dateCreated: formatDatetime(taken) }),
    ...(credit !== undefined && { creditText: credit }),
    ...(keywords?.length && { keywords }),
    ...((spot || where !== undefined) && {
      contentLocation: {
        '@type': 'Place',
        ...(where !== undefined && { name: where }),
        ...(spot && { geo: makeGeo(spot) }),
      },
    }),
  };
}

/** Of a position that was worked out, or is told roughly, the circle in which it is. */
function makeGeo({ lat, lon, accuracy, source }: Spot): Thing {
  const point = { '@type': 'GeoCoordinates', latitude: round(lat), longitude: round(lon) };
  const isThere = (source === 'exif' || source === 'sidecar') && (accuracy ?? 0) < vague;
  return isThere || accuracy === undefined
    ? point
    : { '@type': 'GeoCircle', geoMidpoint: point, geoRadius: accuracy };
}

/** As in `journal.json`. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6 + 0;
