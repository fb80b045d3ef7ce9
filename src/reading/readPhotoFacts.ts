import type { PhotoFacts } from '../journal/photoFacts.ts';
import type { Problem } from '../journal/problem.ts';
import { findBlocks } from './photo/container/findBlocks.ts';
import type { Blocks } from './photo/container/blocks.ts';
import { findCamera, findSerial } from './photo/facts/findCamera.ts';
import { findContentId } from './photo/facts/findContentId.ts';
import { findCredit } from './photo/facts/findCredit.ts';
import { findFocus } from './photo/facts/findFocus.ts';
import { findGpsTime } from './photo/facts/findGpsTime.ts';
import { findKeywords } from './photo/facts/findKeywords.ts';
import { findPlace } from './photo/facts/findPlace.ts';
import { findRating } from './photo/facts/findRating.ts';
import { findSpot } from './photo/facts/findSpot.ts';
import { findTaken } from './photo/facts/findTaken.ts';
import { findTexts } from './photo/facts/findTexts.ts';
import type { Sources } from './photo/facts/sources.ts';
import { findUnusable } from './photo/findUnusable.ts';
import { computeDisplayedSize, findOrientation } from './photo/findOrientation.ts';
import { parseIptc } from './photo/iptc/parseIptc.ts';
import { decodeTiff } from './photo/tiff/decodeTiff.ts';
import { withoutAbsent } from './photo/withoutAbsent.ts';
import { decodeXmpBytes } from './photo/xmp/decodeXmpBytes.ts';
import { findMotionMovie } from './video/findMotionMovie.ts';
import { mergeXmp } from './photo/xmp/mergeXmp.ts';
import { parseXmp } from './photo/xmp/parseXmp.ts';

export interface PhotoFactsOptions {
  /** The site's language, BCP 47; chooses among a text's translations. Default `en`. */
  readonly language?: string;
  /** Text of the `.xmp` file beside the photo. */
  readonly xmp?: string;
}

/** What the bytes of a photo say of it. `file` is its path or name: phones and messengers write the time into it. */
export async function readPhotoFacts(
  bytes: Uint8Array,
  file: string,
  options: PhotoFactsOptions = {},
): Promise<PhotoFacts> {
  const blocks = findBlocks(bytes);
  const sources = await decodeBlocks(blocks, options);
  const orientation = findOrientation(blocks, sources.tiff);
  const gpsTime = findGpsTime(sources);
  const { spot, datum, problems } = findSpot(sources);
  const unusable: Omit<Problem, 'file'> | undefined = findUnusable(bytes, blocks);
  return {
    format: blocks.format,
    ...computeDisplayedSize(blocks, orientation.all),
    orientation: orientation.left,
    ...withoutAbsent({
      taken: findTaken(sources, file, gpsTime),
      gpsTime,
      spot,
      datum,
      place: findPlace(sources),
      ...findTexts(sources),
      credit: findCredit(sources),
      keywords: findKeywords(sources),
      rating: findRating(sources),
      camera: findCamera(sources),
      serial: findSerial(sources),
      contentId: findContentId(sources.tiff),
      video: await findMotionMovie(bytes, (blocks.xmp ?? []).map(decodeXmpBytes)),
      focus: findFocus(sources.tiff, { ...blocks, turned: orientation.all }),
    }),
    problems: unusable ? [unusable, ...problems] : problems,
  };
}

async function decodeBlocks(blocks: Blocks, options: PhotoFactsOptions): Promise<Sources> {
  const tiff = blocks.tiff && (await decodeTiff(blocks.tiff));
  return {
    ...withoutAbsent({ tiff }),
    xmp: mergeXmp((blocks.xmp ?? []).map((packet) => parseXmp(decodeXmpBytes(packet)))),
    sidecar: parseXmp(options.xmp ?? ''),
    iptc: parseIptc(blocks.iptc ?? new Uint8Array()),
    texts: blocks.texts ?? {},
    language: options.language ?? 'en',
  };
}
