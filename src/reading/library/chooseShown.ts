import type { PhotoSource } from '../../journal/library.ts';
import type { PhotoFacts } from '../../journal/photoFacts.ts';
import { isPlayable } from './describeVideos.ts';
import { isShowable, type Decoders } from './describeFormat.ts';

export interface PictureFile {
  /** Path inside the trip. */
  readonly file: string;
  readonly facts: PhotoFacts;
}

/** The first file of a moment that can be shown, as far as its own words go; the others stay with it. */
export function chooseShown(files: readonly PictureFile[], decoders: Decoders): PhotoSource | undefined {
  for (const { file, facts } of files) {
    const { width, height, format } = facts;
    if (!isShowable(format, decoders) || width === undefined || height === undefined) continue;
    if (format === 'video' && !isPlayable(facts.video, decoders.ffmpeg)) continue;
    const companions = files
      .filter((other) => other.file !== file)
      .map((other) => ({ file: other.file, facts: other.facts }));
    return {
      file,
      facts: { ...facts, width, height },
      ...(companions.length > 0 && { companions }),
    };
  }
  return undefined;
}
