import type { PhotoSource } from '../../journal/library.ts';
import { pairFiles } from '../../journal/pairFiles.ts';
import { pathOf } from '../../journal/planTrips.ts';
import type { Problem } from '../../journal/problem.ts';
import type { VideoFacts } from '../../journal/videoFacts.ts';
import { chooseShown, type PictureFile } from './chooseShown.ts';
import { describeFormat, type Decoders } from './describeFormat.ts';
import { describeVideos } from './describeVideos.ts';
import type { TripFiles } from './libraryFiles.ts';

/** The photos among the picture files of a trip: one for each moment. What cannot be shown is a problem. */
export function choosePhotos(
  trip: Pick<TripFiles, 'folder'>,
  pictures: readonly PictureFile[],
  decoders: Decoders,
): { photos: readonly PhotoSource[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = ({ file }: PictureFile, found: readonly Omit<Problem, 'file'>[]) =>
    problems.push(...found.map((problem) => ({ file: pathOf(trip, file), ...problem })));

  for (const picture of pictures) report(picture, picture.facts.problems);
  const left: { readonly file: string; readonly video: VideoFacts }[] = [];
  const photos = pairFiles(pictures).flatMap(({ shown, companions }): readonly PhotoSource[] => {
    const photo = chooseShown([shown, ...companions], decoders);
    if (photo) return [photo];
    for (const file of [shown, ...companions]) {
      if (file.facts.format !== 'video') report(file, describeUnshowable(file, decoders));
      else if (file.facts.video) left.push({ file: file.file, video: file.facts.video });
    }
    return [];
  });
  const shown = photos.flatMap(({ file, facts: { format, video } }) =>
    format === 'video' && video ? [{ file, video }] : [],
  );
  return {
    photos,
    problems: [...problems, ...describeVideos(trip.folder, { shown, left }, decoders)],
  };
}

function describeUnshowable({ facts }: PictureFile, decoders: Decoders): Omit<Problem, 'file'>[] {
  const way = describeFormat(facts.format, decoders);
  if (way) return [way];
  if (facts.problems.length > 0) return [];
  return [{ what: 'is damaged, and nothing of it can be shown', todo: 'copy it again from where it came' }];
}
