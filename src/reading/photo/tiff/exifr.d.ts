/** The build that takes a TIFF structure, by the one path that works in Node and in browsers. */
declare module 'exifr/dist/full.esm.mjs' {
  type Directory = Readonly<Record<string, unknown>>;

  interface Exifr {
    parse(
      input: Uint8Array,
      options: Readonly<Record<string, unknown>>,
    ): Promise<
      | {
          readonly ifd0?: Directory;
          readonly exif?: Directory;
          readonly gps?: Directory;
          readonly errors?: unknown;
        }
      | undefined
    >;
  }

  const exifr: Exifr;
  export default exifr;
}
