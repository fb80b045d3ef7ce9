import { between, joinFacts } from '../joinFacts.ts';
import type { Trip } from '../../journal/trip.ts';
import { cutDays } from '../gallery/cutDays.ts';
import { messages } from '../messages.ts';
import type { DayView, LinkGroup, ListedPhotos } from '../page.ts';
import { formatDay, formatShortDay } from './formatDate.ts';
import { viewsOf, type JournalIndex } from './journalIndex.ts';
import { mostListed } from './photoAddresses.ts';
import { makeMarkForm } from './printMark.ts';
import { makeDayViews, makeTripLink, photosByDay } from './tripViews.ts';

/** Days that a gallery of several trips names one by one; of more, it names the trips. */
const mostDays = 150;

/**
 * What a gallery of trips has in itself: all its photos and days, or of many the first, and where the others are.
 *
 * @param columns address of what script loads of all of them, where they are many
 */
export function listGallery(
  trips: readonly Trip[],
  columns: string | undefined,
  index: JournalIndex,
): ListedPhotos {
  const ids = trips.flatMap(photosByDay);
  const days = galleryDays(trips, index);
  if (columns === undefined) return { photos: viewsOf(ids, index), days };
  const total = viewsOf(ids, index).length;
  const groups = trips.length === 1 ? groupDays(days, index) : groupTrips(trips, days.length, index);
  return {
    photos: viewsOf(ids.slice(0, mostListed), index),
    days: cutDays(days, mostListed),
    beyond: { columns, total, marks: makeMarkForm(index.language), groups },
  };
}

/** The days of trips one after the other, each naming its trip where there are several. */
export function galleryDays(trips: readonly Trip[], index: JournalIndex): DayView[] {
  return trips.flatMap((trip) => {
    const days = makeDayViews(trip, index);
    if (trips.length === 1) return days;
    return days.map((day) => ({ ...day, facts: nameTrip(trip.title, day.facts) }));
  });
}

/** A trip that is called as the place where the day was is named once. */
function nameTrip(title: string, facts: string | undefined): string {
  if (facts === undefined) return title;
  return facts === title || facts.startsWith(title + between) ? facts : joinFacts([title, facts]);
}

/** The days of one trip, month by month, then what has no date. */
function groupDays(days: readonly DayView[], { language }: JournalIndex): LinkGroup[] {
  const dated = days.flatMap(({ date, url }) =>
    date === undefined || url === undefined
      ? []
      : [{ title: formatShortDay(date, language), url, group: formatDay(date.slice(0, 7), language) }],
  );
  const rest = days.flatMap(({ date, title, url }) =>
    date === undefined && url !== undefined ? [{ title, url, links: [] }] : [],
  );
  return [...group(dated), ...rest];
}

function groupTrips(trips: readonly Trip[], days: number, index: JournalIndex): LinkGroup[] {
  if (days <= mostDays)
    return trips.map((trip) => ({
      title: trip.title,
      url: makeTripLink(trip, index).photosUrl,
      links: makeDayViews(trip, index).flatMap(({ date, title, url }) =>
        url === undefined
          ? []
          : [{ title: date === undefined ? title : formatShortDay(date, index.language), url }],
      ),
    }));
  return group(
    trips.map((trip) => ({
      title: trip.title,
      url: makeTripLink(trip, index).photosUrl,
      group: trip.start?.slice(0, 4) ?? messages.gallery.undated,
    })),
  );
}

function group(
  links: readonly { readonly title: string; readonly url: string; readonly group: string }[],
): LinkGroup[] {
  const groups = new Map<string, { title: string; url: string }[]>();
  for (const { group, ...link } of links) groups.set(group, [...(groups.get(group) ?? []), link]);
  return [...groups].map(([title, found]) => ({ title, links: found }));
}
