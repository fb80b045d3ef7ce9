import type PhotoSwipe from 'photoswipe';
import { mount, unmount } from 'svelte';
import Controls from './Controls.svelte';
import type { Actions, LightboxRequest } from './openLightbox.ts';
import type { Showing } from './showing.svelte.ts';

/** Puts bar, arrows and words into PhotoSwipe's root, and takes them away with it. */
export function mountControls(
  pswp: PhotoSwipe,
  showing: Showing,
  actions: Actions,
  mapGround: LightboxRequest['mapGround'],
): void {
  pswp.on('uiRegister', () => {
    const target = pswp.element;
    if (target === undefined) return;
    const controls = mount(Controls, { target, props: { showing, actions, mapGround } });
    pswp.on('destroy', () => void unmount(controls));
  });
}
