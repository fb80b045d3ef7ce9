import type { Root } from 'hast';
import type { Problem } from './problem.ts';

/** A picture as a post names it, before it is matched to a photo. */
export interface ImageReference {
  /** As written: relative, site-absolute, a bare file name, or an address of another server. */
  readonly ref: string;
  readonly alt?: string;
  readonly caption?: string;
  /** In the file, from 1. */
  readonly line: number;
}

export type ParsedBlock =
  | { readonly kind: 'prose'; readonly tree: Root; readonly line: number }
  | { readonly kind: 'images'; readonly layout: 'single' | 'row'; readonly images: readonly ImageReference[] }
  /** A set of photos by one line. */
  | {
      readonly kind: 'set';
      readonly by: 'day' | 'place' | 'glob';
      readonly value: string;
      readonly line: number;
    };

export interface FrontMatter {
  readonly title?: string;
  /** ISO 8601 with the offset as written, or only a date. */
  readonly date?: string;
  readonly draft?: boolean;
  readonly slug?: string;
  readonly description?: string;
  readonly aliases?: readonly string[];
  readonly canonical?: string;
  readonly lang?: string;
  readonly cover?: string;
  readonly at?: { readonly lat: number; readonly lon: number };
  readonly place?: string;
}

/** One Markdown file, read: front matter checked, encoding repaired, HTML sanitised, pictures found. */
export interface ParsedPost {
  /** Path inside the trip, with `/`. */
  readonly file: string;
  readonly matter: FrontMatter;
  readonly blocks: readonly ParsedBlock[];
  readonly problems: readonly Problem[];
}
