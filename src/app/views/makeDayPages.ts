import type { Trip } from '../../journal/trip.ts';
import { messages } from '../messages.ts';
import type { DayView, GalleryPage, LinkGroup } from '../page.ts';
import { path } from '../paths.ts';
import { viewsOf, type JournalIndex } from './journalIndex.ts';
import type { AddressedPage } from './makePages.ts';
import { mostListed } from './photoAddresses.ts';
import { makeMarkForm } from './printMark.ts';
import { makeTripLink, photosByDay } from './tripViews.ts';

interface DayParts {
  readonly index: JournalIndex;
  /** Address of what script loads of all photos of the trip, where they are many. */
  readonly columns: string | undefined;
}

/** The page of a day, and of a long one further pages that show without script what the first does not. */
export function* makeDayPages(
  trip: Trip,
  days: readonly DayView[],
  at: number,
  { index, columns }: DayParts,
): Generator<AddressedPage> {
  const day = days[at];
  if (day?.url === undefined) return;
  const from = days.slice(0, at).reduce((sum, { count }) => sum + count, 0);
  const photos = viewsOf(photosByDay(trip).slice(from, from + day.count), index);
  const [previous, next] = [linkTo(days[at - 1]), linkTo(days[at + 1])];
  const whole: GalleryPage = {
    route: 'day',
    title: `${day.title} · ${trip.title}`,
    trip: makeTripLink(trip, index),
    photos,
    days: [day],
    ...(previous && { previous }),
    ...(next && { next }),
  };
  if (columns === undefined || photos.length <= mostListed) yield { address: day.url, page: whole };
  else {
    const marks = makeMarkForm(index.language);
    yield* cutPage(whole, { trip, day, beyond: { columns, from, total: photos.length, marks } });
  }
}

interface LongDay {
  readonly trip: Trip;
  readonly day: DayView;
  readonly beyond: Omit<NonNullable<GalleryPage['beyond']>, 'groups'>;
}

/** A hundred photos a page; the first is the day's own, on which script shows all. */
function* cutPage(whole: GalleryPage, { trip, day, beyond }: LongDay): Generator<AddressedPage> {
  const address = { trip: trip.slug, date: day.date ?? 'undated' };
  const parts = Array.from({ length: Math.ceil(beyond.total / mostListed) }, (_, at) => {
    const photos = whole.photos.slice(at * mostListed, (at + 1) * mostListed);
    const first = at * mostListed + 1;
    return {
      photos,
      title: messages.gallery.part(first, first + photos.length - 1),
      url: at === 0 ? path('day', address) : path('dayPart', { ...address, part: String(at + 1) }),
    };
  });
  const groups: LinkGroup[] = [
    { title: messages.trip.photoCount(beyond.total), links: parts.map(({ title, url }) => ({ title, url })) },
  ];
  for (const [number, { photos, title, url }] of parts.entries()) {
    const own = { ...whole, photos, days: [{ ...day, count: photos.length }] };
    const page: GalleryPage =
      number === 0
        ? { ...own, beyond: { ...beyond, groups } }
        : { ...own, route: 'dayPart', title: `${day.title}, ${title} · ${trip.title}`, parts: groups };
    yield { address: url, page };
  }
}

const linkTo = (day: DayView | undefined) =>
  day?.url === undefined ? undefined : { title: day.title, url: day.url };
