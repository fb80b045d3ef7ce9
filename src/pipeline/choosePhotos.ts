import type { PhotoSource } from '../journal/library.ts';
import { pairFiles } from '../journal/pairFiles.ts';
import type { Problem } from '../journal/problem.ts';
import { describeFormat, isShowable } from './describeFormat.ts';
import type { ReadPicture } from './readPicture.ts';
import { pathInLibrary, type ScannedTrip } from './scanLibrary.ts';

/** The photos among the picture files of a trip: one for each moment. What cannot be shown is a problem. */
export function choosePhotos(
  trip: ScannedTrip,
  pictures: readonly ReadPicture[],
): { photos: readonly PhotoSource[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = ({ file }: ReadPicture, found: readonly Omit<Problem, 'file'>[]) =>
    problems.push(...found.map((problem) => ({ file: pathInLibrary(trip, file), ...problem })));

  for (const picture of pictures) report(picture, picture.facts.problems);
  const photos = pairFiles(pictures).flatMap(({ shown, companions }): PhotoSource[] => {
    const { file, facts } = shown;
    const { width, height, format } = facts;
    if (isShowable(format) && width !== undefined && height !== undefined)
      return [{ file, facts: { ...facts, width, height }, ...(companions.length > 0 && { companions }) }];
    for (const each of [shown, ...companions]) report(each, describeUnshowable(each));
    return [];
  });
  return { photos, problems };
}

function describeUnshowable({ facts }: ReadPicture): Omit<Problem, 'file'>[] {
  const way = describeFormat(facts.format);
  if (way) return [way];
  if (facts.problems.length > 0) return [];
  return [{ what: 'is damaged, and nothing of it can be shown', todo: 'copy it again from where it came' }];
}
