import { decodeXmpBytes } from '../photo/xmp/decodeXmpBytes.ts';
import { parseXmp } from '../photo/xmp/parseXmp.ts';
import type { Finding, FindingKind } from './finding.ts';

/** Gain maps, orientation, resolution, size and colour. */
const harmless =
  /^(hdrgm:|HDRGainMap:|Container:|Item:|GContainer:|tiff:(Orientation|[XY]Resolution|ResolutionUnit|ImageWidth|ImageLength|BitsPerSample|PhotometricInterpretation|SamplesPerPixel|YCbCr\w+|Compression)$|exif:(ColorSpace|PixelXDimension|PixelYDimension|ExifVersion|FlashpixVersion|ComponentsConfiguration)|photoshop:(ICCProfile|ColorMode)$|dc:format$|xmpNote:HasExtendedXMP$)/;

const kinds: readonly (readonly [FindingKind, RegExp])[] = [
  ['position', /GPS|Location|City|State|Country|Sublocation|Latitude|Longitude|PoseHeading/i],
  ['date', /Date|Time|When|Year/i],
  ['serial number', /Serial|DocumentID|InstanceID|UniqueID|ContentIdentifier/i],
  ['name', /creator$|artist|rights|owner|author|byline|person|Copyright|Credit/i],
  ['software', /tool|software|firmware/i],
  ['text', /title|description|subject|caption|comment|headline|keyword|label|instructions/i],
];

/** An XMP packet: properties that say how to show the picture may stand, all others may not. */
export function* judgeXmp(packet: Uint8Array): Generator<Finding> {
  const text = decodeXmpBytes(packet);
  const properties = parseXmp(text);
  if (properties.size === 0 && !isHollow(text)) yield { kind: 'unreadable', where: 'XMP' };
  for (const [name, items] of properties) {
    const last = name.replace(/^.*\//, '');
    if (harmless.test(last) || harmless.test(name) || items.every(({ text: said }) => said.trim() === ''))
      continue;
    yield { kind: kinds.find(([, pattern]) => pattern.test(last))?.[0] ?? 'metadata', where: `XMP ${name}` };
  }
}

/** True of a packet that is nothing but its own frame. */
function isHollow(text: string): boolean {
  const inside = text
    .replace(/<\?[^>]*\?>/g, '')
    .replace(/<\/?[\w]*:?(xmpmeta|xapmeta|RDF)\b[^>]*>/g, '')
    .replace(/<\/?\w*:?Description(\s+(xmlns:\w+|\w+:about)\s*=\s*("[^"]*"|'[^']*'))*\s*\/?>/g, '');
  return /^[\s\0\ufeff]*$/.test(inside);
}
