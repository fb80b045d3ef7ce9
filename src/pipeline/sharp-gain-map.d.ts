import 'sharp';

declare module 'sharp' {
  interface Sharp {
    /** Turns and scales the gain map with the picture, and writes it into the JPEG. Since 0.35.0, and not in its types. */
    keepGainMap(): Sharp;
  }
}
