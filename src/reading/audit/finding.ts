/** What a finding would tell of the author or of a place and a time. */
export type FindingKind =
  | 'position'
  | 'date'
  | 'serial number'
  | 'name'
  | 'maker note'
  | 'text'
  | 'software'
  | 'camera'
  | 'metadata'
  | 'script'
  | 'foreign address'
  | 'path on a computer'
  | 'leftover'
  | 'secret'
  | 'unreadable';

/** Something in a file that must not be published. */
export interface Finding {
  readonly kind: FindingKind;
  /** What of the file it is: `EXIF GPSLatitude`. */
  readonly where: string;
}

/** Judges bytes that lie inside others: a thumbnail, a movie behind a photo. */
export type JudgeInner = (bytes: Uint8Array, where: string) => Iterable<Finding>;
