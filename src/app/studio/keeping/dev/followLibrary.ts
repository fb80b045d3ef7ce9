import { reloadEvent } from './devWire.ts';

/**
 * `pinhole dev` loads its pages anew when something in the library has changed, which what a trip is saved into does too.
 * The studio stays as it is, and is told. Returns what ends that.
 */
export function followLibrary(onchange: () => void): () => void {
  const stay = (event: Event) => {
    event.preventDefault();
    onchange();
  };
  addEventListener(reloadEvent, stay);
  return () => removeEventListener(reloadEvent, stay);
}
