/** One encoded size of a photo that is published. */
export interface Rendition {
  readonly type: 'image/avif' | 'image/jpeg' | 'image/webp' | 'image/png' | 'image/gif';
  /** Pixels, as displayed. */
  readonly width: number;
  readonly height: number;
  /** Relative to the site's root. */
  readonly url: string;
  /** It carries a gain map: screens of high dynamic range show lights brighter than white, others what they always do. */
  readonly hdr?: true;
}

/** A photo's own file, its pixels untouched, without its metadata. */
export interface Original extends Omit<Rendition, 'type'> {
  /** Few browsers show HEIC. */
  readonly type: Rendition['type'] | 'image/heic';
  /** Length of the file. */
  readonly bytes: number;
}

/** The one that every program knows. */
export const findJpeg = (renditions: readonly Rendition[]): Rendition | undefined =>
  renditions.findLast(({ type, hdr }) => type === 'image/jpeg' && !hdr);
