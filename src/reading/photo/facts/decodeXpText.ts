import { decodeUtf16 } from '../text/decodeUtf16.ts';
import { bytesOf, numbersOf, textOf, type TagName, type TiffTags } from '../tiff/tiffTags.ts';

/** The fields of Windows' file properties: UTF-16, little-endian whatever the order of the structure. */
export function decodeXpText(tags: TiffTags | undefined, name: TagName): string | undefined {
  const text = textOf(tags, name);
  if (text !== undefined) return text;
  const bytes = bytesOf(tags, name) ?? Uint8Array.from(numbersOf(tags, name));
  return bytes.length < 2 ? undefined : decodeUtf16(bytes, true);
}
