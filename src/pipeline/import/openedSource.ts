import type { Problem } from '../../journal/problem.ts';
import type { PictureFinder } from '../../reading/import/pictureFinder.ts';
import type { SourcePost, SourceSite } from '../../reading/import/sourcePost.ts';
import type { Report } from '../../reading/report.ts';

/** A folder whose kind is known: its posts, each read when it is asked for. */
export interface OpenedSource {
  readonly site: SourceSite;
  /** `/blog` or nothing: what all addresses of the old site begin with. */
  readonly base: string;
  readonly posts: readonly SourcePost[];
  /** Each post is a file of its own, which others may link to. */
  readonly isFiles: boolean;
  /** As Markdown that names pictures and posts as the source does. */
  readonly readText: (post: SourcePost, report: Report) => Promise<string>;
  readonly findPicture: PictureFinder;
  /** What is known of a picture that neither it nor the post says. */
  readonly noteOf?: (from: string, caption: string | undefined) => Promise<PhotoNote | undefined>;
  /** What belongs to a post beside its text and the pictures in it. */
  readonly extrasOf?: (post: SourcePost) => Promise<Extras>;
  /** Looks at what was left behind once all posts are read. */
  readonly listRest?: (used: ReadonlySet<string>) => readonly Problem[];
  readonly close?: () => Promise<void>;
}

/** An entry of photos.yaml. */
export type PhotoNote = Readonly<Partial<Record<'at' | 'place' | 'taken' | 'caption', string>>>;

export interface Extras {
  /** Files of the source to copy: pictures, films, tracks; paths in the source. */
  readonly files?: readonly string[];
  readonly written?: readonly { readonly name: string; readonly content: string }[];
  /** IANA name, for photos.yaml. */
  readonly zone?: string;
}

export interface OpeningOptions {
  /** Pages become posts too. */
  readonly pages: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onProblem: (problem: Problem) => void;
}

export const bringPages = 'import with --pages to bring pages as posts';
