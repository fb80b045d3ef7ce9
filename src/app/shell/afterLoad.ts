/** Runs what the reader does not wait for when the document and all that it shows at first has loaded. */
export function afterLoad(act: () => unknown): void {
  if (document.readyState === 'complete') act();
  else addEventListener('load', act, { once: true });
}
