import type { DayView, PageData } from '../../app/page.ts';
import { messages } from '../../app/messages.ts';
import type { JournalIndex } from '../../app/views/journalIndex.ts';
import { splitParagraphs } from '../../app/views/paragraphs.ts';
import { tripFacts, tripReach } from '../../app/views/tripViews.ts';
import { choosePostCover } from '../../journal/choosePostCover.ts';
import type { Photo } from '../../journal/photo.ts';
import type { Post } from '../../journal/post.ts';
import type { Trip } from '../../journal/trip.ts';
import type { Rendition } from '../../journal/rendition.ts';
import { chooseCard, chooseCut } from './chooseCard.ts';
import { shorten } from '../shorten.ts';

/** What a page is about, for those who do not read it: search engines, messengers, feeds. */
export interface PageSubject {
  /** Without the site's. */
  readonly title: string;
  readonly description?: string;
  /** Of what it says; BCP 47. */
  readonly language: string;
  readonly trip?: Trip;
  readonly post?: Post;
  /** Of a page that is about one photo. */
  readonly photo?: Photo;
  /** The photo that stands for it. */
  readonly cover?: Photo;
  /** That photo as previews show it. */
  readonly card?: Rendition;
}

/** Characters of a description: more is cut off wherever it is shown. */
const most = 200;
/** Trips that a description of all names. */
const mostTrips = 6;

export function describePage(page: PageData, index: JournalIndex): PageSubject {
  const { site } = index.journal;
  const trip = 'trip' in page && page.trip ? index.trips.get(page.trip.slug) : undefined;
  const story = page.route === 'trip' || page.route === 'post' ? page : undefined;
  const post = trip && story && index.posts.get(trip.slug)?.find(({ url }) => url === story.url);
  const photo = page.route === 'photo' ? index.photos.get(page.photo.id) : undefined;
  const description = shorten(describe(page, { trip, post }, index) ?? '', most);
  const cover = photo ?? findCover(page, { trip, post }, index);
  const card = photo ? chooseCard(photo) : cover && chooseCut(cover);
  return {
    title: page.title === '' ? site.title : page.title,
    language: page.lang ?? site.language,
    ...(description !== '' && { description }),
    ...(trip && { trip }),
    ...(post && { post }),
    ...(photo && { photo }),
    ...(cover && { cover }),
    ...(card && { card }),
  };
}

interface About {
  readonly trip: Trip | undefined;
  readonly post: Post | undefined;
}

function describe(page: PageData, { trip, post }: About, index: JournalIndex): string | undefined {
  switch (page.route) {
    case 'lost':
    case 'offline':
    case 'studio':
      return undefined;
    case 'photo': {
      const { alt, caption, where, when } = page.photo;
      return join([caption !== undefined && caption !== alt ? alt : undefined, where, when, page.trip.title]);
    }
    case 'day':
    case 'dayPart':
      return describeDay(page.days[0]);
    case 'trip':
    case 'post':
      return post ? describePost(post) : describeTrip(trip, page.trip.dates, index);
    case 'album':
    case 'tripPhotos':
    case 'tripMap':
      return describeTrip(trip, page.trip?.dates, index);
    default:
      return describeSite(index);
  }
}

const describeDay = (day: DayView | undefined) =>
  day && join(day.way === undefined ? [day.facts] : [day.way, day.measure]);

/** What the author says of it, else how it begins. */
export function describePost({ description, blocks }: Post): string | undefined {
  if (description !== undefined) return description;
  const prose = blocks.flatMap((block) => (block.kind === 'prose' ? splitParagraphs(block.html) : []));
  // A heading alone tells little.
  return prose.length === 0 ? undefined : shorten(prose.slice(0, 3).join(' '), most);
}

export function describeTrip(
  trip: Trip | undefined,
  dates: string | undefined,
  index: JournalIndex,
): string | undefined {
  return trip && join([dates, tripFacts(trip, index), tripReach(trip, index)]);
}

function describeSite({ journal: { trips, photos } }: JournalIndex): string | undefined {
  if (trips.length === 0) return undefined;
  const named = trips.slice(0, mostTrips).map(({ title }) => title);
  return join([messages.trip.photoCount(photos.length), ...named]);
}

const join = (parts: readonly (string | undefined)[]) =>
  [...new Set(parts)].filter((part) => part !== undefined && part !== '').join(' · ');

/** Of a post and a trip their covers, of a day its first landscape, of what is of all trips the site's. */
function findCover(page: PageData, { trip, post }: About, index: JournalIndex): Photo | undefined {
  const find = (id: string | undefined) => (id === undefined ? undefined : index.photos.get(id));
  if (page.route === 'lost' || page.route === 'offline' || page.route === 'studio') return undefined;
  if (page.route === 'day' || page.route === 'dayPart') {
    const wide = page.photos.find(({ width, height }) => width > height);
    return find((wide ?? page.photos[0])?.id);
  }
  const own = page.route === 'post' && post ? find(choosePostCover(post, find)) : undefined;
  if (trip) return own ?? find(trip.cover);
  const { site, trips } = index.journal;
  return find(site.cover) ?? find(trips.find(({ cover }) => cover !== undefined)?.cover);
}
