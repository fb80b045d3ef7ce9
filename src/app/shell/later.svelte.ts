import { getContext, hydrate, mount, unmount, untrack, type Component } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { takeOver } from './takeOver.ts';

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
 * has much of would keep a phone from hearing its reader for as long as all of it takes. In a page that the browser
 * makes itself it is there at once.
 *
 * @param props with getters for what changes
 * @param stays for as long as it says so, what the build printed stands there as it is, without a component
 */
export function later<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  stays?: () => boolean,
): Later {
  if (typeof document === 'undefined') {
    const parts = getContext<LaterPart[]>(partsOfPage);
    // It is rendered with the props that it came with.
    const part = { component, props } as unknown as LaterPart;
    return { part: parts.push(part) - 1, follow: () => undefined };
  }
  return {
    part: undefined,
    follow(target) {
      let end: () => void = () => undefined;
      const begin = (made: Record<string, unknown>) => {
        end = () => void unmount(made);
      };
      const take = () => {
        end = takeOver(() => begin(hydrate(component, { target, props })));
      };
      if (!target.hasChildNodes()) untrack(() => begin(mount(component, { target, props })));
      else if (stays) whenFalse(stays, take);
      else take();
      return () => end();
    },
  };
}

function whenFalse(holds: () => boolean, act: () => void): void {
  let isOver = false;
  $effect(() => {
    if (isOver || holds()) return;
    isOver = true;
    untrack(act);
  });
}
