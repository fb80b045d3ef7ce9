/** Decoded pixels, row by row, 8 bits a channel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 4 with transparency. */
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}
