import { fetchJson } from '../fetchJson.ts';
import { answerQuestions } from '../worker/answerQuestions.ts';
import { openIndex, type IndexSource, type OpenedIndex } from './indexSource.ts';
import { TrailIndex } from './trailIndex.ts';
import { openTrails, type TrailSource } from './trailSource.ts';

export type PinQuestion = 'pins' | 'open' | 'pinOf';

export type PhotoQuestion =
  'inView' | 'count' | 'around' | 'bins' | 'position' | 'find' | 'near' | 'detailsOf';

export type TrailQuestion = 'trails' | 'aroundTrails';

/** What a map has on it. */
export interface MapSources {
  readonly photos: IndexSource;
  readonly trails?: TrailSource;
  /** BCP 47: of the words beside the time axis. */
  readonly language: string;
}

let sources: MapSources | undefined;
let photos: Promise<OpenedIndex> | undefined;
let trails: Promise<TrailIndex> | undefined;

addEventListener('message', ({ data }: MessageEvent<{ readonly sources: MapSources } | object>) => {
  if (!('sources' in data)) return;
  sources = data.sources;
  openPhotos().catch(() => undefined);
});

answerQuestions(async (question) => {
  if (question === 'trails' || question === 'aroundTrails') return openWays();
  if (question === 'bins') warmDates();
  const { pins, photos } = await openPhotos();
  return question in pins ? pins : photos;
});

function openPhotos(): Promise<OpenedIndex> {
  if (!sources) throw new Error('the index was asked before it was opened');
  photos ??= openIndex(sources.photos, fetchJson).catch((error: unknown) => {
    photos = undefined;
    throw error;
  });
  return photos;
}

function openWays(): Promise<TrailIndex> {
  if (!sources?.trails) return Promise.resolve(new TrailIndex([], () => Promise.resolve([])));
  trails ??= openTrails(sources.trails, fetchJson).catch((error: unknown) => {
    trails = undefined;
    throw error;
  });
  return trails;
}

/**
 * A browser's first date in the words of a language takes a phone a tenth of a second; after that they are at hand, in
 * the page too, which writes some as soon as the times have come.
 */
function warmDates(): void {
  new Intl.DateTimeFormat(sources?.language, { weekday: 'short', day: 'numeric', month: 'short' }).format(0);
}
