/** `/`, where nothing else takes keys: no field, and nothing that lies over the page. */
export function isSearchKey({
  key,
  ctrlKey,
  metaKey,
  altKey,
  defaultPrevented,
  target,
}: KeyboardEvent): boolean {
  if (key !== '/' || ctrlKey || metaKey || altKey || defaultPrevented) return false;
  if (target instanceof Element && target.closest('input, select, textarea, [contenteditable]')) return false;
  return document.querySelector('dialog[open], [aria-modal]') === null;
}
