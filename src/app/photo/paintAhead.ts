import type { Attachment } from 'svelte/attachments';

const waiting = new Map<Element, string>();
let observer: IntersectionObserver | undefined;

/**
 * Shows the blurred likeness of a picture that is in view and has not come yet; until then it has its colour.
 *
 * @param hash thumbhash, base64
 */
export const paintAhead =
  (hash: string | undefined): Attachment<HTMLImageElement> =>
  (image) => {
    if (hash === undefined || image.complete) return;
    observer ??= new IntersectionObserver((entries) => entries.forEach(look));
    waiting.set(image, hash);
    observer.observe(image);
    // What can be seen through shows nothing behind it.
    const forget = () => {
      image.style.background = '';
      leave(image);
    };
    for (const type of ['load', 'error'] as const) image.addEventListener(type, forget, { once: true });
    return () => leave(image);
  };

function leave(image: Element): void {
  waiting.delete(image);
  observer?.unobserve(image);
}

function look({ target, isIntersecting }: IntersectionObserverEntry): void {
  const hash = waiting.get(target);
  if (!isIntersecting || hash === undefined || !(target instanceof HTMLImageElement)) return;
  leave(target);
  void paint(target, hash);
}

async function paint(image: HTMLImageElement, hash: string): Promise<void> {
  const { thumbHashToDataURL } = await import('thumbhash');
  if (image.complete) return;
  const bytes = Uint8Array.from(atob(hash), (char) => char.charCodeAt(0));
  image.style.background = `0 0 / 100% 100% no-repeat url("${thumbHashToDataURL(bytes)}")`;
}
