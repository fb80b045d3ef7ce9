import { messages } from '../messages.ts';
import { root } from '../shell/address.ts';
import type { Showing } from './showing.svelte.ts';

/** Hands the photo's address to the system's own dialog; where there is none, into the clipboard, and says so. */
export async function sharePhoto(showing: Showing): Promise<void> {
  const { photo } = showing;
  if (!photo) return;
  const url = new URL(root() + photo.url, location.href).href;
  // Desktop browsers have it too, but not all of them.
  if ('share' in navigator && navigator.canShare({ url })) {
    // A reader who closes the dialog has not failed.
    await navigator.share({ title: photo.caption ?? photo.alt, url }).catch(() => undefined);
    return;
  }
  const copied = await navigator.clipboard.writeText(url).then(
    () => true,
    () => false,
  );
  showing.say(copied ? messages.lightbox.copied : messages.lightbox.notCopied(url));
}
