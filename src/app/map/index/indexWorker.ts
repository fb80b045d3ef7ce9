import { openIndex, type IndexSource } from './indexSource.ts';
import type { PhotoIndex } from './photoIndex.ts';

/** Questions that the page asks: methods of the index by name. */
export type IndexQuestion =
  'pins' | 'open' | 'inView' | 'around' | 'pinOf' | 'position' | 'find' | 'near' | 'detailsOf';

export type ToIndex =
  | { readonly source: IndexSource }
  | { readonly id: number; readonly question: IndexQuestion; readonly parameters: readonly unknown[] };

export type FromIndex = { readonly id: number } & (
  { readonly answer: unknown } | { readonly failure: string }
);

let index: Promise<PhotoIndex> | undefined;
let source: IndexSource | undefined;

const fetchJson = async <Value>(url: string): Promise<Value> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as Value; // the build wrote it
};

addEventListener('message', ({ data }: MessageEvent<ToIndex>) => {
  if ('source' in data) {
    source = data.source;
    return void open().catch(() => undefined);
  }
  void answer(data).then((message) => postMessage(message));
});

function open(): Promise<PhotoIndex> {
  if (!source) throw new Error('the index was asked before it was opened');
  index ??= openIndex(source, fetchJson).catch((error: unknown) => {
    index = undefined;
    throw error;
  });
  return index;
}

async function answer({ id, question, parameters }: Extract<ToIndex, { id: number }>): Promise<FromIndex> {
  try {
    const opened = await open();
    const method = opened[question] as (...all: readonly unknown[]) => unknown; // `askIndex` types them
    return { id, answer: await method.apply(opened, [...parameters]) };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
