/** One encoded size of a photo that is published. */
export interface Rendition {
  readonly type: 'image/avif' | 'image/jpeg' | 'image/webp' | 'image/png' | 'image/gif';
  /** Pixels, as displayed. */
  readonly width: number;
  readonly height: number;
  /** Relative to the site's root. */
  readonly url: string;
}
