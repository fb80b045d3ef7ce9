/** Plays the photos of the page from the one with the focus, else from the first, when `s` is pressed. */
export function playOnKey(): void {
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if (key.toLowerCase() !== 's' || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
    if (target instanceof Element && target.closest('input, select, textarea, [contenteditable]')) return;
    // What lies over the page has keys of its own.
    if (document.querySelector('dialog[open], [aria-modal]')) return;
    const focused = document.activeElement?.closest<HTMLAnchorElement>('a[data-photo]');
    const link = focused ?? document.querySelector<HTMLAnchorElement>('#app a[data-photo]');
    if (link) location.assign(`${link.href}${link.search ? '&' : '?'}play`);
  });
}
