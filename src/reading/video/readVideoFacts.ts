import type { Camera } from '../../journal/photo.ts';
import type { PhotoFacts } from '../../journal/photoFacts.ts';
import type { Spot } from '../../journal/spot.ts';
import { findCredit } from '../photo/facts/findCredit.ts';
import { findKeywords } from '../photo/facts/findKeywords.ts';
import { findRating } from '../photo/facts/findRating.ts';
import { findSpot } from '../photo/facts/findSpot.ts';
import { findTaken } from '../photo/facts/findTaken.ts';
import { findTexts } from '../photo/facts/findTexts.ts';
import { isBoilerplate } from '../photo/facts/isBoilerplate.ts';
import type { Sources } from '../photo/facts/sources.ts';
import { cleanText } from '../photo/text/cleanText.ts';
import { asciiAt, viewOf } from '../photo/container/bytes.ts';
import { listBoxes } from '../photo/container/listBoxes.ts';
import { withoutAbsent } from '../photo/withoutAbsent.ts';
import { decodeXmpBytes } from '../photo/xmp/decodeXmpBytes.ts';
import { mergeXmp } from '../photo/xmp/mergeXmp.ts';
import { parseXmp } from '../photo/xmp/parseXmp.ts';
import type { PhotoFactsOptions } from '../readPhotoFacts.ts';
import type { ByteSource } from './byteSource.ts';
import { choosePlayback, isShown } from './choosePlayback.ts';
import { findMovieTaken } from './findMovieTaken.ts';
import { openMovie, type OpenMovie } from './openMovie.ts';
import { parseIso6709 } from './parseIso6709.ts';
import { readDuration, readTracks, type Track } from './readTracks.ts';
import { readMovieTexts, type MovieTexts } from './readMovieTexts.ts';
import { VideoError } from './videoError.ts';

/** What an MP4 or QuickTime file says of itself; of other kinds, and of one that is damaged, that it is a video. */
export async function readVideoFacts(
  source: ByteSource,
  file: string,
  options: PhotoFactsOptions = {},
): Promise<PhotoFacts> {
  const head = await source.read(0, 12);
  if (!isMovie(head))
    return { format: 'video', orientation: 1, problems: [], video: { duration: 0, way: 'transcode' } };
  try {
    return readOpen(await openMovie(source), file, options);
  } catch (error) {
    if (!(error instanceof VideoError)) throw error;
    const what = `the video cannot be shown: ${error.message}`;
    return {
      format: 'video',
      orientation: 1,
      problems: [{ what, todo: 'copy it again from where it came' }],
    };
  }
}

/** MP4 and QuickTime begin with a box; AVI, Matroska and MPEG do not. */
const isMovie = (head: Uint8Array) => /^(ftyp|moov|mdat|wide|pnot|skip|free|uuid)$/.test(asciiAt(head, 4, 4));

function readOpen(movie: OpenMovie, file: string, options: PhotoFactsOptions): PhotoFacts {
  const tracks = readTracks(movie.moov);
  const playback = choosePlayback(tracks, movie.fragmented);
  const seen = tracks.find(isShown) ?? tracks.find(({ kind }) => kind === 'vide');
  if (!playback || !seen) throw new VideoError('it has sound at most, and no pictures');
  if (seen.width < 1 || seen.height < 1 || seen.width > 16_384 || seen.height > 16_384)
    throw new VideoError('it does not say how large its pictures are');
  const texts = readMovieTexts(movie.moov);
  const { made, duration } = readHeader(movie.moov, tracks);
  const sources = makeSources(movie, options);
  // What stands beside the film is newer than the film.
  const beside = findTaken({ ...sources, xmp: new Map() }, '', undefined);
  const taken =
    beside ?? findMovieTaken(texts, { made, duration }, file) ?? findTaken(sources, '', undefined);
  const { spot = findOwnSpot(texts), problems } = findSpot(sources);
  return {
    format: 'video',
    width: seen.width,
    height: seen.height,
    orientation: 1,
    ...withoutAbsent({
      taken,
      spot,
      ...findOwnWords(texts),
      ...findTexts(sources),
      credit: findCredit(sources),
      keywords: findKeywords(sources),
      rating: findRating(sources),
      camera: findCamera(texts),
      contentId: texts.get('com.apple.quicktime.content.identifier'),
      video: { duration: Math.round(duration * 100) / 100, ...playback },
    }),
    problems,
  };
}

function makeSources({ xmp }: OpenMovie, { xmp: sidecar = '', language = 'en' }: PhotoFactsOptions): Sources {
  return {
    xmp: mergeXmp(xmp.map((packet) => parseXmp(decodeXmpBytes(packet)))),
    sidecar: parseXmp(sidecar),
    iptc: new Map(),
    texts: {},
    language,
  };
}

/** When it was made, in seconds since 1904, and its length in seconds. */
function readHeader(moov: Uint8Array, tracks: readonly Track[]): { made: number; duration: number } {
  const header = listBoxes(moov, 0, moov.length).find(({ type }) => type === 'mvhd');
  const longest = Math.max(0, ...tracks.map((track) => track.duration));
  if (!header || header.end - header.start < 20) return { made: 0, duration: longest };
  const view = viewOf(moov);
  const isLong = moov[header.start] === 1;
  const made = isLong ? Number(view.getBigUint64(header.start + 4)) : view.getUint32(header.start + 4);
  return { made: Math.min(made, 2 ** 33), duration: readDuration(moov, header) || longest };
}

function findOwnSpot(texts: MovieTexts): Spot | undefined {
  const written = ['com.apple.quicktime.location.ISO6709', '\xa9xyz', 'loci'].flatMap((name) => {
    const text = texts.get(name);
    return (text !== undefined && parseIso6709(text)) || [];
  })[0];
  if (!written) return undefined;
  const accuracy = Number(texts.get('com.apple.quicktime.location.accuracy.horizontal'));
  return { ...written, ...(accuracy > 0 && accuracy < 1e6 && { accuracy }), source: 'exif' };
}

function findCamera(texts: MovieTexts): Camera | undefined {
  const find = (...names: readonly string[]) =>
    names.map((name) => cleanText(texts.get(name))).find((text) => text !== undefined);
  const camera: Camera = withoutAbsent({
    make: find('com.apple.quicktime.make', 'com.android.manufacturer', '\xa9mak'),
    model: find('com.apple.quicktime.model', 'com.android.model', '\xa9mod'),
  });
  return Object.keys(camera).length > 0 ? camera : undefined;
}

/** What a person wrote into it. */
function findOwnWords(texts: MovieTexts): Pick<PhotoFacts, 'title' | 'caption' | 'captionSource'> {
  const find = (...names: readonly string[]) =>
    names
      .map((name) => cleanText(texts.get(name)))
      .find((text) => text !== undefined && !isBoilerplate(text));
  const title = find('com.apple.quicktime.title', '\xa9nam', 'titl');
  const caption = find(
    'com.apple.quicktime.description',
    'com.apple.quicktime.comment',
    'desc',
    '\xa9des',
    '\xa9cmt',
    'dscp',
  );
  return withoutAbsent({
    title,
    caption,
    captionSource: caption === undefined ? undefined : ('exif' as const),
  });
}
