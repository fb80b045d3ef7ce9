import type { CaptionSource } from '../../../journal/photo.ts';
import type { PhotoFacts } from '../../../journal/photoFacts.ts';
import { iptcFields } from '../iptc/parseIptc.ts';
import { cleanText } from '../text/cleanText.ts';
import { decodeUserComment } from '../text/decodeUserComment.ts';
import { bytesOf, textOf, type TiffTags } from '../tiff/tiffTags.ts';
import { withoutAbsent } from '../withoutAbsent.ts';
import type { XmpProperties } from '../xmp/parseXmp.ts';
import { chooseLanguage } from './chooseLanguage.ts';
import { decodeXpText } from './decodeXpText.ts';
import { isBoilerplate } from './isBoilerplate.ts';
import type { Sources } from './sources.ts';

type Texts = Pick<PhotoFacts, 'title' | 'caption' | 'captionSource' | 'alt'>;

/** Title, caption and alternative text; the `.xmp` beside the file, the XMP inside, IPTC, EXIF, in this order. */
export function findTexts(sources: Sources): Texts {
  const caption = captions(sources).find(([, text]) => text !== undefined && isWritten(text, sources));
  const title = titles(sources).find((text) => text !== undefined && isWritten(text, sources));
  return withoutAbsent({
    title,
    caption: caption?.[1],
    captionSource: caption?.[0],
    alt: [sources.sidecar, sources.xmp]
      .map((xmp) => chooseLanguage(xmp.get('Iptc4xmpCore:AltTextAccessibility'), sources.language))
      .find((text) => text !== undefined),
  });
}

function captions({
  sidecar,
  xmp,
  iptc,
  tiff,
  texts,
  language,
}: Sources): [CaptionSource, string | undefined][] {
  const fromXmp = (source: CaptionSource, properties: XmpProperties): [CaptionSource, string | undefined][] =>
    ['dc:description', 'exif:UserComment', 'tiff:ImageDescription'].map((name) => [
      source,
      chooseLanguage(properties.get(name), language),
    ]);
  const exif = [
    textOf(tiff, 'ImageDescription'),
    decodeXpText(tiff, 'XPComment'),
    userComment(tiff),
    decodeXpText(tiff, 'XPSubject'),
    texts.Description,
  ];
  return [
    ...fromXmp('xmp-sidecar', sidecar),
    ...fromXmp('xmp', xmp),
    ['iptc', cleanText(iptc.get(iptcFields.caption)?.[0])],
    ...exif.map((text): [CaptionSource, string | undefined] => ['exif', cleanText(text)]),
  ];
}

function titles({ sidecar, xmp, iptc, tiff, texts, language }: Sources): (string | undefined)[] {
  const fromXmp = (name: string) =>
    [sidecar, xmp].map((properties) => chooseLanguage(properties.get(name), language));
  return [
    ...fromXmp('dc:title'),
    cleanText(iptc.get(iptcFields.title)?.[0]),
    ...fromXmp('photoshop:Headline'),
    cleanText(iptc.get(iptcFields.headline)?.[0]),
    cleanText(decodeXpText(tiff, 'XPTitle')),
    cleanText(texts.Title),
  ];
}

function userComment(tiff: TiffTags | undefined): string | undefined {
  const bytes = bytesOf(tiff, 'UserComment');
  return bytes && decodeUserComment(bytes, tiff?.little ?? true);
}

function isWritten(text: string, { tiff }: Sources): boolean {
  return !isBoilerplate(text, [cleanText(textOf(tiff, 'Make')), cleanText(textOf(tiff, 'Model'))]);
}
