import { iptcFields } from '../iptc/parseIptc.ts';
import { cleanText } from '../text/cleanText.ts';
import { textOf } from '../tiff/tiffTags.ts';
import { isBoilerplate } from './isBoilerplate.ts';
import { chooseLanguage } from './chooseLanguage.ts';
import { decodeXpText } from './decodeXpText.ts';
import type { Sources } from './sources.ts';
import { xmpText, xmpTexts } from './xmpValue.ts';

/** Whom the photo is by: the person who took it, else the credit line, else who holds the copyright. */
export function findCredit({ sidecar, xmp, iptc, tiff, texts, language }: Sources): string | undefined {
  const iptcText = (field: number) =>
    cleanText(
      iptc
        .get(field)
        ?.map((text) => text.trim())
        .join(', '),
    );
  const creators = [xmpTexts(sidecar, 'dc:creator').join(', '), xmpTexts(xmp, 'dc:creator').join(', ')];
  return [
    ...creators,
    iptcText(iptcFields.byline),
    textOf(tiff, 'Artist'),
    decodeXpText(tiff, 'XPAuthor'),
    texts.Author,
    xmpText(sidecar, 'photoshop:Credit'),
    xmpText(xmp, 'photoshop:Credit'),
    iptcText(iptcFields.credit),
    chooseLanguage(sidecar.get('dc:rights'), language),
    chooseLanguage(xmp.get('dc:rights'), language),
    iptcText(iptcFields.copyright),
    textOf(tiff, 'Copyright'),
    texts.Copyright,
  ]
    .map(cleanText)
    .find((text) => text !== undefined && !isBoilerplate(text));
}
