import { decodeUtf16 } from '../text/decodeUtf16.ts';
import { bytesOf, type TagName, type TiffTags } from '../tiff/tiffTags.ts';

/** The fields of Windows' file properties: UTF-16, little-endian whatever the order of the structure. */
export function decodeXpText(tags: TiffTags | undefined, name: TagName): string | undefined {
  const bytes = bytesOf(tags, name);
  return bytes === undefined || bytes.length < 2 ? undefined : decodeUtf16(bytes, true);
}
