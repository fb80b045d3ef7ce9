import { startsWith, viewOf } from '../container/bytes.ts';
import { cleanText } from '../text/cleanText.ts';
import { bytesOf, type TiffTags } from '../tiff/tiffTags.ts';

const tag = 0x11;
/** What Apple writes before the directory in its note, `MM` and all. */
const signature = 'Apple iOS\0';
const directory = 14;

/** The name that the still of a Live Photo shares with its movie, in the note of Apple's phones. */
export function findContentId(tiff: TiffTags | undefined): string | undefined {
  const note = bytesOf(tiff, 'MakerNote');
  if (!note || note.length < directory + 2 || !startsWith(note, signature)) return undefined;
  const view = viewOf(note);
  const count = view.getUint16(directory);
  for (let index = 0; index < count; index++) {
    const at = directory + 2 + index * 12;
    if (at + 12 > note.length) return undefined;
    if (view.getUint16(at) !== tag) continue;
    const [length, start] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    if (length > 100 || start + length > note.length) return undefined;
    return cleanText(String.fromCharCode(...note.subarray(start, start + length)));
  }
  return undefined;
}
