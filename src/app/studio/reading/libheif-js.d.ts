declare module 'libheif-js/libheif/libheif.js' {
  import type { Libheif } from '../../../reading/decoding/libheif.ts';

  /** What it would print is left out: errors are values. */
  const makeLibheif: (options: { readonly print: () => void; readonly printErr: () => void }) => Libheif;
  export default makeLibheif;
}
