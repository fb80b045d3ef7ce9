import type PhotoSwipe from 'photoswipe';
import type { Showing } from './showing.svelte.ts';

/** Switches full screen on and off; `undefined` where the browser has none, as on iPhones. */
export function fullscreenOf(pswp: PhotoSwipe, showing: Showing): (() => void) | undefined {
  if (!document.fullscreenEnabled) return undefined;
  const follow = () => {
    showing.fullscreen = document.fullscreenElement === pswp.element;
  };
  document.addEventListener('fullscreenchange', follow);
  pswp.on('destroy', () => document.removeEventListener('fullscreenchange', follow));
  pswp.on('close', () => {
    if (showing.fullscreen) void document.exitFullscreen();
  });
  // A browser may refuse; then the window stays as it is.
  return () =>
    void (showing.fullscreen ? document.exitFullscreen() : pswp.element?.requestFullscreen())?.catch(
      () => undefined,
    );
}
