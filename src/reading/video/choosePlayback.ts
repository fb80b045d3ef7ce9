import type { VideoFacts } from '../../journal/videoFacts.ts';
import type { Track } from './readTracks.ts';

/** What browsers play from an MP4: all of them, and of HEVC and AV1 those whose machine can. */
const pictures = new Set(['avc1', 'avc3', 'hvc1', 'hev1', 'dvh1', 'dvhe', 'vp09', 'av01']);
const sounds = new Set(['mp4a', 'Opus', 'fLaC', '.mp3', 'ac-3', 'ec-3', 'alac']);

export const isPlainPicture = (codec = '') => pictures.has(codec);
export const isPlainSound = (codec = '') => sounds.has(codec);
export const isShown = ({ kind, codec }: Track) => kind === 'vide' && isPlainPicture(codec);
export const isHeard = ({ kind, codec }: Track) => kind === 'soun' && isPlainSound(codec);

/** How a film comes to be played; undefined where it has no pictures. */
export function choosePlayback(
  tracks: readonly Track[],
  fragmented: boolean,
): Pick<VideoFacts, 'codec' | 'sound' | 'way' | 'hdr'> | undefined {
  const seen = tracks.find(isShown) ?? tracks.find(({ kind }) => kind === 'vide');
  if (!seen) return undefined;
  const heard = tracks.find(isHeard) ?? tracks.find(({ kind }) => kind === 'soun');
  const plays = isShown(seen) && (heard === undefined || isHeard(heard));
  return {
    codec: seen.codec,
    ...(heard && { sound: heard.codec }),
    way: plays ? (fragmented ? 'rewrap' : 'copy') : 'transcode',
    ...(seen.hdr && { hdr: true as const }),
  };
}
