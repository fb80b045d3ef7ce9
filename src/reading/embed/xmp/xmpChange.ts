/** What a property says. */
export type XmpValue =
  /** A number, a date. */
  | { readonly plain: string }
  /** For people: one of what may be several languages. */
  | { readonly text: string }
  | { readonly bag: readonly string[] }
  | { readonly list: readonly string[] };

/** A property of a picture as it shall be; without a value it is taken out. */
export interface XmpChange {
  readonly namespace: keyof typeof namespaces;
  readonly name: string;
  readonly value: XmpValue | undefined;
}

/** By the prefixes that everybody uses. */
export const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  digiKam: 'http://www.digikam.org/ns/1.0/',
  exif: 'http://ns.adobe.com/exif/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  lr: 'http://ns.adobe.com/lightroom/1.0/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  tiff: 'http://ns.adobe.com/tiff/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
} as const;
