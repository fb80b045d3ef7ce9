import { iptcFields } from '../iptc/parseIptc.ts';
import { cleanText } from '../text/cleanText.ts';
import { decodeXpText } from './decodeXpText.ts';
import type { Sources } from './sources.ts';
import { xmpTexts } from './xmpValue.ts';

/** Keywords in the order written, each once, of the first source that has any. */
export function findKeywords({ sidecar, xmp, iptc, tiff }: Sources): readonly string[] | undefined {
  const lists = [
    xmpTexts(sidecar, 'dc:subject'),
    xmpTexts(xmp, 'dc:subject'),
    iptc.get(iptcFields.keywords) ?? [],
    (decodeXpText(tiff, 'XPKeywords') ?? '').split(';'),
  ];
  return lists
    .map((list) => [...new Set(list.flatMap((text) => cleanText(text) ?? []))])
    .find((list) => list.length > 0);
}
