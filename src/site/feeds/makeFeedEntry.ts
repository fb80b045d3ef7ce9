import { makeTripLink } from '../../app/views/tripViews.ts';
import type { JournalIndex } from '../../app/views/journalIndex.ts';
import { choosePostCover } from '../../journal/choosePostCover.ts';
import type { Entry } from '../../journal/listEntries.ts';
import { chooseCut } from '../head/chooseCard.ts';
import { describePost, describeTrip } from '../head/describePage.ts';
import type { FeedEntry } from './feed.ts';
import { renderEntryHtml } from './renderEntryHtml.ts';

/** @param base the site's address */
export function makeFeedEntry(entry: Entry, index: JournalIndex, base: string): FeedEntry {
  const { trip, post, published, updated } = entry;
  const toUrl = (relative: string) =>
    URL.canParse(relative, base) ? new URL(relative, base).href : relative;
  const summary = post ? describePost(post) : describeTrip(trip, makeTripLink(trip, index).dates, index);
  const find = (id: string) => index.photos.get(id);
  const cover = find((post ? choosePostCover(post, find) : trip.cover) ?? '');
  const image = cover && chooseCut(cover);
  return {
    url: toUrl((post ?? trip).url),
    title: (post ?? trip).title,
    ...(post?.lang !== undefined && { language: post.lang }),
    published,
    updated,
    ...(summary !== undefined && summary !== '' && { summary }),
    ...(image && { image: toUrl(image.url) }),
    html: renderEntryHtml(entry, index, toUrl),
  };
}
