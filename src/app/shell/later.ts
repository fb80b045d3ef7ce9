import { getContext, hydrate, mount, unmount, untrack, type Component } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { nextTask } from '../nextTask.ts';
import { runInSlices } from '../runInSlices.ts';

/** What stands in an element that its own template leaves empty. */
export interface LaterPart {
  readonly component: Component<Record<string, unknown>>;
  readonly props: Record<string, unknown>;
}

/** For `data-part={…} {@attach …}` of an empty element. */
export interface Later {
  /** Where the build prints pages: the part's place in the list that it keeps (`renderWhole.ts`). */
  readonly part: number | undefined;
  readonly follow: Attachment;
}

/** The context by which the build hands its list over. */
export const partsOfPage = Symbol();

/**
 * The inside of an element that Svelte takes over in a task of its own, once it has the page around it: what a page
 * has much of would keep a phone from hearing its reader for as long as all of it takes. In a page that the browser makes itself
 * it is there at once.
 *
 * @param props with getters for what changes
 */
export function later<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
): Later {
  if (typeof document === 'undefined') {
    const parts = getContext<LaterPart[]>(partsOfPage);
    return { part: parts.push({ component, props } as unknown as LaterPart) - 1, follow: () => undefined };
  }
  return { part: undefined, follow: (target) => untrack(() => fill(target, component, props)) };
}

function fill<Props extends Record<string, unknown>>(
  target: Element,
  component: Component<Props>,
  props: Props,
): () => void {
  let end: () => void = () => undefined;
  const begin = (made: Record<string, unknown>) => {
    end = () => void unmount(made);
  };
  if (!target.hasChildNodes()) begin(mount(component, { target, props }));
  else end = takeOver(() => begin(hydrate(component, { target, props })));
  return () => end();
}

const waiting = new Set<() => void>();
let taking: Promise<unknown> = Promise.resolve();

function takeOver(act: () => void): () => void {
  if (waiting.size === 0) taking = taking.then(nextTask).then(() => runInSlices(takeAll()));
  waiting.add(act);
  return () => waiting.delete(act);
}

function* takeAll(): Generator<undefined, void> {
  for (const act of waiting) {
    act();
    waiting.delete(act);
    yield;
  }
}

/** Resolves once the page is the app's as a whole: until then it stays as the build printed it. */
export const isTakenOver = (): Promise<unknown> => taking;
