import type { Problem } from '../../journal/problem.ts';
import { describeError, errorCode } from '../describeError.ts';
import type { OnProgress } from '../progress.ts';
import { ChangedError } from '../readUnchanged.ts';
import type { RenditionStore } from '../renditionStore.ts';
import type { ClipSource, MadeClip } from './clipSource.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import { makeClip } from './makeClip.ts';

export interface ClipResult {
  /** Absent where it cannot be published. */
  readonly clip?: MadeClip;
  readonly problem?: Problem;
}

export interface ClipsOptions {
  readonly store: RenditionStore;
  readonly ffmpeg: Ffmpeg | undefined;
  readonly onProgress: OnProgress;
}

/** Makes the files that are published of videos, one after the other: each keeps the disk, or all cores, busy. */
export async function makeClips(
  folder: string,
  sources: readonly ClipSource[],
  { store, ffmpeg, onProgress }: ClipsOptions,
): Promise<readonly ClipResult[]> {
  const total = Math.ceil(sources.reduce((sum, source) => sum + weigh(source), 0));
  const results: ClipResult[] = [];
  let before = 0;
  for (const source of sources) {
    const onSeconds = (seconds: number) =>
      onProgress({ step: 'filming', done: Math.floor(Math.min(before + seconds, total)), total });
    results.push(await makeOne(folder, source, { store, ffmpeg, onSeconds }));
    before += weigh(source);
    onSeconds(0);
  }
  return results;
}

/** Seconds; one that is only copied counts as well. */
const weigh = ({ video }: ClipSource) => Math.max(1, video.duration);

async function makeOne(
  folder: string,
  source: ClipSource,
  options: Parameters<typeof makeClip>[2],
): Promise<ClipResult> {
  try {
    return { clip: await makeClip(folder, source, options) };
  } catch (error) {
    // What the disk refuses to write concerns everything.
    if (['ENOSPC', 'EDQUOT', 'EROFS'].includes(errorCode(error) ?? '')) throw error;
    if (error instanceof ChangedError)
      return {
        problem: { file: source.path, what: 'changed while the build was reading it', todo: 'build again' },
      };
    const shown = source.live ? 'its movie is not shown' : 'the video is not shown';
    const what = `cannot be copied without its metadata, so ${shown}: ${describeError(error)}`;
    return {
      problem: { file: source.path, what, todo: 'copy it again from where it came, or export it as MP4' },
    };
  }
}
