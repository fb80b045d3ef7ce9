import type { PhotoFormat } from '../../../journal/photoFacts.ts';

/** The parts of a picture file that hold its metadata, found and still encoded. */
export interface Blocks {
  readonly format: PhotoFormat;
  /** Pixels as stored, before any turning. */
  readonly width?: number;
  readonly height?: number;
  /** Pixels of the largest picture in a container that crops and puts together (HEIC, AVIF). */
  readonly largest?: { readonly width: number; readonly height: number };
  /** Where the container itself says how to turn its pixels (HEIC, AVIF), that as an EXIF orientation, 1…8. */
  readonly turned?: number;
  /** A TIFF structure, from its `II` or `MM` on. */
  readonly tiff?: Uint8Array;
  /** XMP packets, the main one first. */
  readonly xmp?: readonly Uint8Array[];
  /** IPTC-IIM records. */
  readonly iptc?: Uint8Array;
  /** Texts that the container holds by keyword (PNG). */
  readonly texts?: Readonly<Record<string, string>>;
}
