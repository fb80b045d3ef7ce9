import type { PhotoSource } from '../../journal/library.ts';
import type { VideoFacts } from '../../journal/videoFacts.ts';

/** The moving pictures of a photo. */
export interface PhotoMovie {
  /** Path inside the trip of the file that they are, or that they lie in. */
  readonly file: string;
  readonly video: VideoFacts;
  /** Pixels as displayed. */
  readonly width: number;
  readonly height: number;
  /** They belong to a still picture, which is what is shown. */
  readonly live: boolean;
}

/** The photo's own file, the movie beside a still, or the one in it. */
export function findMovie({ file, facts, companions = [] }: PhotoSource): PhotoMovie | undefined {
  const beside = companions.find((each) => each.facts.format === 'video' && each.facts.video?.way === 'copy');
  const from = facts.video ? { file, facts } : beside;
  if (!from?.facts.video) return undefined;
  const { video, width = facts.width, height = facts.height } = from.facts;
  return { file: from.file, video, width, height, live: facts.format !== 'video' };
}
