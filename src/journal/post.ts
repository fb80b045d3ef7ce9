/** A photo shown in a post. */
export interface ShownPhoto {
  /** Photo id. */
  readonly photo: string;
  /** Plain text; what the post says of it there. */
  readonly caption?: string;
  readonly alt?: string;
  /** True where this is the photo's first showing in the post: it carries `id="photo-<slug>"`. */
  readonly first: boolean;
}

/** A picture that only the post uses (a scan, a diagram): published with it, not in gallery or map. */
export interface Figure {
  /** Relative to the site's root. */
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
  readonly alt?: string;
  readonly caption?: string;
}

/** A post's body is a list of blocks: prose, photos, and pictures that are no photos. */
export type Block =
  /** Sanitised HTML; its links are relative to the site's root. */
  | { readonly kind: 'prose'; readonly html: string }
  /** `row`: side by side at equal height. `set`: many, as gallery rows. */
  | {
      readonly kind: 'photos';
      readonly layout: 'single' | 'row' | 'set';
      readonly photos: readonly ShownPhoto[];
    }
  | { readonly kind: 'figure'; readonly figure: Figure };

/** One Markdown file of a trip. */
export interface Post {
  /** Of a further post; the trip's own post has the trip's slug. */
  readonly slug: string;
  /** Slug of its trip. */
  readonly trip: string;
  readonly title: string;
  /** ISO 8601 as the author wrote it, offset kept: `2019-08-12T10:51:00+05:30`, or only a date. */
  readonly date?: string;
  readonly description?: string;
  readonly lang?: string;
  /** Relative to the site's root, ends in `/`. */
  readonly url: string;
  /** Ids of the photos it shows, in the order of their first showing. */
  readonly photos: readonly string[];
  readonly cover?: string;
  readonly canonical?: string;
  readonly aliases?: readonly string[];
  readonly blocks: readonly Block[];
}
