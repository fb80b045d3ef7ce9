import { versionName } from './readPageFiles.ts';

/**
 * Whether this page may be kept: the browser can, on a secure origin, the reader does not save data, and the page says
 * its version, which those of `pinhole dev` do not.
 */
export function canKeep(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } }; // not in all browsers
  return (
    isSecureContext &&
    'serviceWorker' in navigator &&
    'locks' in navigator &&
    connection?.saveData !== true &&
    document.querySelector(`meta[name="${versionName}"]`) !== null
  );
}
