/** Brings an element into view, gives what in it can have it the focus, and marks it for a moment. */
export function showElement(target: HTMLElement): void {
  target.scrollIntoView({ block: 'center' });
  target.classList.add('arrived');
  target.addEventListener('animationend', () => target.classList.remove('arrived'), { once: true });
  target.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
}
