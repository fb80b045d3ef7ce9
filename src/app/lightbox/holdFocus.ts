import type PhotoSwipe from 'photoswipe';
import { messages } from '../messages.ts';

/** Makes PhotoSwipe's root a modal dialog: named, the only thing there is, and the focus goes round in it. */
export function holdFocus(pswp: PhotoSwipe): void {
  const app = document.getElementById('app');
  const free = () => {
    if (app) app.inert = false;
  };
  pswp.on('firstUpdate', () => {
    const root = pswp.element;
    if (root === undefined) return;
    root.setAttribute('aria-label', messages.lightbox.title);
    root.setAttribute('aria-modal', 'true');
    root.addEventListener('keydown', (event) => goRound(root, event));
    if (app) app.inert = true;
    root.focus({ preventScroll: true });
  });
  pswp.on('close', free);
  pswp.on('destroy', free);
}

function goRound(root: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const stops = [...root.querySelectorAll<HTMLElement>('a[href], button, video, [tabindex="0"]')].filter(
    (stop) => stop.checkVisibility({ visibilityProperty: true }),
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const at = document.activeElement;
  const leaving = event.shiftKey ? at === first || at === root : at === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
