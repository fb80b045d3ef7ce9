import type { Problem } from '../../journal/problem.ts';
import type { VideoFacts } from '../../journal/videoFacts.ts';
import type { Decoders } from './describeFormat.ts';

/** Whether it is published, with what is installed. */
export function isPlayable(video: VideoFacts | undefined, hasFfmpeg: boolean): boolean {
  return video !== undefined && (video.way === 'copy' || hasFfmpeg);
}

interface NamedVideo {
  /** Path inside the trip. */
  readonly file: string;
  readonly video: VideoFacts;
}

/** So many names are enough to know which are meant. */
const mostNames = 5;

/**
 * What an author should know of a trip's videos, each thing once however many there are.
 *
 * @param trip as the author would type it
 */
export function describeVideos(
  trip: string,
  { shown, left }: { readonly shown: readonly NamedVideo[]; readonly left: readonly NamedVideo[] },
  { ffmpeg: hasFfmpeg, inBrowser }: Pick<Decoders, 'ffmpeg' | 'inBrowser'>,
): Problem[] {
  const say = (
    videos: readonly NamedVideo[],
    what: (count: string, are: string) => string,
    todo: string,
  ): Problem[] => {
    const [first] = videos;
    if (first === undefined) return [];
    const one = videos.length === 1;
    const file = !one ? trip : trip === '' ? first.file : `${trip}/${first.file}`;
    const names = one ? '' : ` (${listNames(videos)})`;
    return [{ file, what: what(one ? '' : `${videos.length} videos `, one ? 'is' : 'are') + names, todo }];
  };
  const isHevc = ({ video }: NamedVideo) =>
    /^(h[ve][cv]1|dvh.)$/.test(video.codec ?? '') && video.way !== 'transcode';
  const install = 'install ffmpeg (https://ffmpeg.org), or export as MP4 with H.264';
  return [
    ...say(
      left,
      (count, are) =>
        hasFfmpeg
          ? `${count}cannot be read as a video, and ${are} not shown`
          : `${count}${are} of a kind that browsers do not play, and without ffmpeg cannot be converted, so ${are} not shown`,
      hasFfmpeg ? 'export as MP4 with H.264' : install,
    ),
    ...say(
      shown.filter(isHevc),
      (count, are) => `${count}${are} HEVC, which Safari plays and other browsers on some machines alone`,
      'export as MP4 with H.264 where everybody should see it',
    ),
    ...say(
      hasFfmpeg || inBrowser === true ? [] : shown,
      (count, are) => `${count}${are} shown, without ffmpeg with no picture until it plays`,
      'install ffmpeg (https://ffmpeg.org) to have one in gallery and map',
    ),
  ];
}

function listNames(videos: readonly NamedVideo[]): string {
  const names = videos.slice(0, mostNames).map(({ file }) => file);
  const more = videos.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
