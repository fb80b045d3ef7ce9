import type { PhotoFacts } from '../../../journal/photoFacts.ts';
import { cleanText } from '../../photo/text/cleanText.ts';
import { decodeUserComment } from '../../photo/text/decodeUserComment.ts';
import { decodeXpText } from '../../photo/facts/decodeXpText.ts';
import { bytesOf, exifTags, imageTags, type TagName, type TiffTags } from '../../photo/tiff/tiffTags.ts';
import { walkTiff } from '../../photo/tiff/walkTiff.ts';
import type { EmbeddedFacts } from '../embeddedFacts.ts';
import { makeGpsEdits } from './makeGpsEdits.ts';
import { makeTimeEdits } from './makeTimeEdits.ts';
import type { TagEdits, TiffEdits } from './tiffEdits.ts';
import { encodeUtf16, type TiffValue } from './tiffValue.ts';

type Edit = readonly [tag: number, value: TiffValue | undefined];

/**
 * What facts make of a photo's EXIF. Fields that repeat a text for other programs are written where they are there;
 * those that may say something else only where they have said the same as what is replaced.
 *
 * @param before what the file says of the photo
 */
export function makeExifEdits(
  tiff: Uint8Array | undefined,
  facts: EmbeddedFacts,
  before: Pick<PhotoFacts, 'caption'>,
): TiffEdits {
  const tags = tiff && walkTiff(tiff);
  const time = facts.taken && makeTimeEdits(tiff, facts.taken);
  return {
    ifd0: new Map([...makeTextEdits(facts, tags, before), ...(time?.ifd0 ?? [])]),
    exif: new Map([...makeCommentEdits(facts, tags, before), ...(time?.exif ?? [])]),
    gps: facts.spot ? makeGpsEdits(facts.spot) : new Map(),
  };
}

function makeTextEdits(
  { title, caption, credit, keywords }: EmbeddedFacts,
  tags: TiffTags | undefined,
  before: Pick<PhotoFacts, 'caption'>,
): TagEdits {
  const repeated = (name: TagName & keyof typeof imageTags, text: string | undefined): readonly Edit[] =>
    text === undefined || !bytesOf(tags, name) ? [] : [[imageTags[name], makeXpText(text)]];
  const isOldCaption = (name: TagName) =>
    before.caption !== undefined && cleanText(decodeXpText(tags, name)) === before.caption;
  return new Map<number, TiffValue | undefined>([
    ...(caption === undefined ? [] : [[imageTags.ImageDescription, makeText(caption)] as const]),
    ...(credit === undefined ? [] : [[imageTags.Artist, makeText(credit)] as const]),
    ...repeated('XPTitle', title),
    ...repeated('XPAuthor', credit),
    ...repeated('XPKeywords', keywords?.join(';')),
    ...(isOldCaption('XPComment') ? repeated('XPComment', caption) : []),
    ...(isOldCaption('XPSubject') ? repeated('XPSubject', caption) : []),
  ]);
}

function makeCommentEdits(
  { caption }: EmbeddedFacts,
  tags: TiffTags | undefined,
  before: Pick<PhotoFacts, 'caption'>,
): TagEdits {
  const bytes = bytesOf(tags, 'UserComment');
  const comment = bytes && cleanText(decodeUserComment(bytes, tags?.little ?? true));
  const isOldCaption = before.caption !== undefined && comment === before.caption;
  return new Map<number, TiffValue | undefined>(
    caption !== undefined && isOldCaption ? [[exifTags.UserComment, { comment: caption }]] : [],
  );
}

/** A field of nothing is taken out. */
const makeText = (text: string): TiffValue | undefined => (text === '' ? undefined : { text });

/** UTF-16, little-endian whatever the order of the structure, and a zero behind it. */
const makeXpText = (text: string): TiffValue | undefined =>
  text === '' ? undefined : { type: 1, bytes: encodeUtf16(`${text}\0`, true) };
