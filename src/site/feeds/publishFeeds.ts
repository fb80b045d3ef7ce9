import { createHash } from 'node:crypto';
import type { JournalIndex } from '../../app/views/journalIndex.ts';
import { later, listEntries, type Entry } from '../../journal/listEntries.ts';
import type { Trip } from '../../journal/trip.ts';
import type { OutputFile } from '../outputFile.ts';
import type { Feed } from './feed.ts';
import { makeFeedEntry } from './makeFeedEntry.ts';
import { renderAtom } from './renderAtom.ts';
import { renderJsonFeed } from './renderJsonFeed.ts';

/** Entries of a feed: who has read none of them for so long reads the journal itself. */
const mostEntries = 30;

/** The feeds of the site and of each trip, in both forms; none without an address or anything to tell. */
export function* publishFeeds(index: JournalIndex): Generator<OutputFile> {
  const { site, trips } = index.journal;
  if (site.url === undefined) return;
  yield* publishFeed({ title: site.title, url: '' }, trips, site.url, index);
  for (const trip of trips)
    yield* publishFeed({ title: `${trip.title} · ${site.title}`, url: trip.url }, [trip], site.url, index);
}

function* publishFeed(
  { title, url }: Pick<Trip, 'title' | 'url'>,
  trips: readonly Trip[],
  base: string,
  index: JournalIndex,
): Generator<OutputFile> {
  const entries = listEntries(trips, index).slice(0, mostEntries);
  const updated = entries.map((entry) => entry.updated).reduce(later, undefined);
  if (updated === undefined) return;
  const { site } = index.journal;
  const make = (): Feed => ({
    title,
    language: site.language,
    ...(site.author !== undefined && { author: site.author }),
    home: new URL(url, base).href,
    updated,
    entries: entries.map((entry) => makeFeedEntry(entry, index, base)),
  });
  const key = hash([title, site, ...entries.map((entry) => describe(entry, index))]);
  const folder = decodeURIComponent(url);
  for (const [name, render] of [
    ['feed.xml', renderAtom],
    ['feed.json', renderJsonFeed],
  ] as const)
    yield {
      path: folder + name,
      key,
      render: () => Promise.resolve(render(make(), new URL(url + name, base).href)),
    };
}

/** All that an entry is rendered from. */
const describe = ({ trip, post }: Entry, index: JournalIndex) =>
  post
    ? [post, post.photos.map((id) => index.photos.get(id))]
    : [trip, trip.photos.map((id) => index.photos.get(id))];

const hash = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
