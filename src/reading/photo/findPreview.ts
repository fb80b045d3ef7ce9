import type { Blocks } from './container/blocks.ts';
import { startsWith } from './container/bytes.ts';
import { TiffReader } from './tiff/tiffReader.ts';

const previewStart = 0x0201;
const previewLength = 0x0202;

/** The small JPEG that a camera put into its EXIF block: not turned, and with black bars where its shape is another one. */
export function findPreview({ tiff }: Pick<Blocks, 'tiff'>): Uint8Array | undefined {
  const reader = tiff && TiffReader.open(tiff);
  if (!reader) return undefined;
  const second = reader.directory(reader.directoryAfter(reader.firstDirectory));
  const [start] = second.get(previewStart)?.numbers() ?? [];
  const [length] = second.get(previewLength)?.numbers() ?? [];
  if (start === undefined || length === undefined || start + length > tiff.length) return undefined;
  const preview = tiff.subarray(start, start + length);
  return startsWith(preview, '\xff\xd8\xff') ? preview : undefined;
}
