declare module 'heic-decode' {
  /** RGBA of the picture, turned as its container says. */
  export default function decode(file: { readonly buffer: Uint8Array }): Promise<{
    readonly width: number;
    readonly height: number;
    readonly data: Uint8ClampedArray;
  }>;
}
