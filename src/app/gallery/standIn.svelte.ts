import { mount, unmount, untrack, type Component } from 'svelte';
import type { Attachment } from 'svelte/attachments';

interface StandIn {
  /** Whether it is to be made. */
  readonly isMade: () => boolean;
  /** Whether it is to stand there. */
  readonly stands: () => boolean;
}

/**
 * What stands in an element as the build printed it is made anew beside the document, as slowly as that takes, and then
 * put there in one go.
 */
export const standIn =
  <Props extends Record<string, unknown>>(
    component: Component<Props>,
    props: Props,
    { isMade, stands }: StandIn,
  ): Attachment =>
  (target) => {
    const aside = document.createElement('div');
    let made: Record<string, unknown> | undefined;
    $effect(() => {
      if (isMade()) untrack(() => (made ??= mount(component, { target: aside, props })));
      if (made && stands()) untrack(() => aside.hasChildNodes() && replaceChildren(target, aside));
    });
    return () => made && void unmount(made);
  };

/** A link that has the focus has it again. */
function replaceChildren(target: Element, aside: Element): void {
  const focused = document.activeElement;
  const href = focused && target.contains(focused) ? focused.getAttribute('href') : null;
  target.replaceChildren(...aside.childNodes);
  if (href !== null)
    target.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
}
