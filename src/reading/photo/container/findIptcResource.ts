import { asciiAt, joinBytes, viewOf } from './bytes.ts';

export const iptcResource = 0x0404;

export interface PhotoshopResource {
  readonly number: number;
  readonly data: Uint8Array;
  /** All of it, with signature, name, length and padding. */
  readonly bytes: Uint8Array;
}

/** The IPTC records among Photoshop's image resources. */
export function findIptcResource(resources: Uint8Array): Uint8Array | undefined {
  const found = [...listPhotoshopResources(resources)]
    .filter(({ number }) => number === iptcResource)
    .map(({ data }) => data);
  return found.length > 0 ? joinBytes(found) : undefined;
}

/** Photoshop's image resources: signature, number, padded name, length, padded data. */
export function* listPhotoshopResources(resources: Uint8Array): Generator<PhotoshopResource> {
  const view = viewOf(resources);
  let at = 0;
  while (at + 12 <= resources.length) {
    if (!/^(8BIM|PHUT|DCSR|AgHg|MeSa)$/.test(asciiAt(resources, at, 4))) return;
    const number = view.getUint16(at + 4);
    const nameLength = view.getUint8(at + 6) + 1;
    const lengthAt = at + 6 + nameLength + (nameLength % 2);
    if (lengthAt + 4 > resources.length) return;
    const length = view.getUint32(lengthAt);
    const start = lengthAt + 4;
    const end = start + length + (length % 2);
    yield { number, data: resources.subarray(start, start + length), bytes: resources.subarray(at, end) };
    at = end;
  }
}
