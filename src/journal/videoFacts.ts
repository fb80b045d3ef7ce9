/** What a file says of the moving pictures in it. */
export interface VideoFacts {
  /** Seconds; 0 where it is not known. */
  readonly duration: number;
  /** How its pictures and its sound are coded, as its container calls it: `avc1`, `hvc1`, `mp4a`; no sound, no codec. */
  readonly codec?: string;
  readonly sound?: string;
  /** What has to be done before browsers play it; `copy`: metadata taken out, nothing more. */
  readonly way: 'copy' | 'rewrap' | 'transcode';
  /** Its colours are HDR, which a still picture of it has to be told of. */
  readonly hdr?: true;
  /** Where the movie lies in the bytes of a motion photo. */
  readonly part?: { readonly start: number; readonly length: number };
}
