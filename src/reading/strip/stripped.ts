/** A photo's file of the same pixels, without its metadata. */
export interface Stripped {
  readonly bytes: Uint8Array;
  /** It has kept a gain map. */
  readonly hdr?: true;
}
