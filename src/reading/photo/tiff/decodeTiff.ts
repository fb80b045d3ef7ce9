import exifr from 'exifr/dist/full.esm.mjs';
import {
  encodedTags,
  exifTags,
  gpsTags,
  imageTags,
  type TagName,
  type TagValue,
  type TiffTags,
} from './tiffTags.ts';
import { walkTiff } from './walkTiff.ts';

/** One object for every call: exifr remembers each options object for ever. */
const options = Object.freeze({
  ifd0: true,
  exif: true,
  gps: true,
  ifd1: false,
  interop: false,
  makerNote: false,
  userComment: false,
  xmp: false,
  iptc: false,
  icc: false,
  jfif: false,
  ihdr: false,
  mergeOutput: false,
  translateKeys: false,
  translateValues: false,
  reviveValues: false,
  sanitize: true,
  silentErrors: true,
});

const replacement = '\uFFFD';

/**
 * exifr decodes what is sound. Of a damaged block it would give nothing, and might take a second over it; and text that is
 * not UTF-8 it cannot give back. Then the tolerant walk over the same bytes speaks.
 */
export async function decodeTiff(tiff: Uint8Array): Promise<TiffTags | undefined> {
  const walked = walkTiff(tiff);
  if (!walked || walked.isDamaged) return walked;
  const parsed = await exifr.parse(tiff, options).catch(() => undefined);
  if (!parsed || parsed.errors !== undefined) return walked;
  const [ifd0, exifDirectory] = [withoutBlanks(parsed.ifd0), withoutBlanks(parsed.exif)];
  const image = { ...exifDirectory, ...ifd0 };
  const exif = { ...ifd0, ...exifDirectory };
  const values = { ...pick(image, imageTags), ...pick(exif, exifTags), ...pick(parsed.gps ?? {}, gpsTags) };
  const isLossy = Object.values(values).some(
    (value) => typeof value === 'string' && value.includes(replacement),
  );
  if (isLossy) return walked;
  return { values: { ...walked.values, ...values }, little: walked.little };
}

/** A blank in the right directory does not hide what stands in the wrong one. */
function withoutBlanks(directory: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(directory).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''),
  );
}

function pick(directory: Readonly<Record<string, unknown>>, tags: Readonly<Record<string, number>>) {
  const values: Partial<Record<TagName, TagValue>> = {};
  for (const [name, tag] of Object.entries(tags)) {
    const value = encodedTags.has(name) ? undefined : tagValue(directory[tag]);
    // The keys of the three tables are the tag names.
    if (value !== undefined) values[name as TagName] = value;
  }
  return values;
}

function tagValue(value: unknown): TagValue | undefined {
  // A zero ends a text; what stands behind it is what the memory held.
  if (typeof value === 'string') return value.split('\0', 1)[0];
  if (value instanceof Uint8Array) return value;
  if (typeof value === 'number') return [value];
  return Array.isArray(value) && value.every((item) => typeof item === 'number') ? value : undefined;
}
