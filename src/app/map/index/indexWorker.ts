import { fetchJson } from '../fetchJson.ts';
import { openIndex, type IndexSource, type OpenedIndex } from './indexSource.ts';
import { TrailIndex } from './trailIndex.ts';
import { openTrails, type TrailSource } from './trailSource.ts';

/** Questions that the page asks: methods of the indices by name. */
export type IndexQuestion = PinQuestion | PhotoQuestion | TrailQuestion;

export type PinQuestion = 'pins' | 'open' | 'pinOf';

export type PhotoQuestion =
  'inView' | 'count' | 'around' | 'bins' | 'position' | 'find' | 'near' | 'detailsOf';

export type TrailQuestion = 'trails' | 'aroundTrails';

/** What a map has on it. */
export interface MapSources {
  readonly photos: IndexSource;
  readonly trails?: TrailSource;
}

export type ToIndex =
  | { readonly sources: MapSources }
  | { readonly id: number; readonly question: IndexQuestion; readonly parameters: readonly unknown[] };

export type FromIndex = { readonly id: number } & (
  { readonly answer: unknown } | { readonly failure: string }
);

let sources: MapSources | undefined;
let photos: Promise<OpenedIndex> | undefined;
let trails: Promise<TrailIndex> | undefined;

addEventListener('message', ({ data }: MessageEvent<ToIndex>) => {
  if ('sources' in data) {
    sources = data.sources;
    return void openPhotos().catch(() => undefined);
  }
  void answer(data).then((message) => postMessage(message));
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

async function answer({ id, question, parameters }: Extract<ToIndex, { id: number }>): Promise<FromIndex> {
  try {
    const asked = await findAsked(question);
    const method = Reflect.get(asked, question) as (...all: readonly unknown[]) => unknown; // `askIndex` types them
    return { id, answer: await method.apply(asked, [...parameters]) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

async function findAsked(question: IndexQuestion): Promise<object> {
  if (question === 'trails' || question === 'aroundTrails') return openWays();
  const { pins, photos } = await openPhotos();
  return question in pins ? pins : photos;
}
