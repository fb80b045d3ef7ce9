/** A post as another program keeps it, without its text. */
export interface SourcePost {
  /** In the source folder. */
  readonly file: string;
  /** Of the first line of its text in that file, from 1; of a post inside an export, the line where it begins. */
  readonly line: number;
  readonly title?: string;
  /** ISO 8601, offset as written, or only a date. */
  readonly date?: string;
  /** What its address there ends in. */
  readonly slug: string;
  /** Kept back there, or for a reason that was reported. */
  readonly draft: boolean;
  readonly description?: string;
  readonly lang?: string;
  /** A picture, as its text would name it. */
  readonly cover?: string;
  readonly canonical?: string;
  /** `lat, lon` in degrees. */
  readonly at?: string;
  readonly place?: string;
  readonly tags?: readonly string[];
  /** Addresses that it had there: paths from the root of the host. The first is the one it was shown at. */
  readonly aliases: readonly string[];
  /** The folder that is its own there, with all that lies in it. */
  readonly bundle?: string;
}

/** What the source says of the whole site. */
export interface SourceSite {
  readonly title?: string;
  readonly author?: string;
  /** Whole address, ends in `/`. */
  readonly url?: string;
  readonly language?: string;
}

/** What an author does with a post that was brought as a draft. */
export const publishDraft = 'to publish it take out `draft: true`, and the `_` off its folder';
