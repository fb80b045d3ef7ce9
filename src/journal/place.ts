/** A text, or the same text in several languages by BCP 47 tag. */
export type LocalText = string | Readonly<Record<string, string>>;

/** The name of where a spot is. */
export interface Place {
  /** The author's name for it. */
  readonly name?: LocalText;
  readonly city?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** In open water, out of any city and country. */
  readonly sea?: true;
  readonly source: 'sidecar' | 'exif' | 'computed';
  /** Where city and country come from, if not from `source`. */
  readonly citySource?: 'exif' | 'computed';
}
