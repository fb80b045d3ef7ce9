import type { PhotoSource } from '../journal/library.ts';
import { pairFiles } from '../journal/pairFiles.ts';
import type { Problem } from '../journal/problem.ts';
import { chooseShown } from './chooseShown.ts';
import { describeFormat, type Decoders } from './describeFormat.ts';
import type { ReadPicture } from './readPicture.ts';
import { pathInLibrary, type ScannedTrip } from './scanLibrary.ts';

/** The photos among the picture files of a trip: one for each moment. What cannot be shown is a problem. */
export function choosePhotos(
  trip: ScannedTrip,
  pictures: readonly ReadPicture[],
  decoders: Decoders,
): { photos: readonly PhotoSource[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = ({ file }: ReadPicture, found: readonly Omit<Problem, 'file'>[]) =>
    problems.push(...found.map((problem) => ({ file: pathInLibrary(trip, file), ...problem })));

  for (const picture of pictures) report(picture, picture.facts.problems);
  const videos: ReadPicture[] = [];
  const photos = pairFiles(pictures).flatMap(({ shown, companions }): readonly PhotoSource[] => {
    const photo = chooseShown([shown, ...companions], decoders);
    if (photo) return [photo];
    for (const file of [shown, ...companions]) {
      if (file.facts.format === 'video') videos.push(file);
      else report(file, describeUnshowable(file, decoders));
    }
    return [];
  });
  return { photos, problems: [...problems, ...describeVideos(trip, videos)] };
}

function describeUnshowable({ facts }: ReadPicture, decoders: Decoders): Omit<Problem, 'file'>[] {
  const way = describeFormat(facts.format, decoders);
  if (way) return [way];
  if (facts.problems.length > 0) return [];
  return [{ what: 'is damaged, and nothing of it can be shown', todo: 'copy it again from where it came' }];
}

/** So many names are enough to know which are meant. */
const mostNames = 5;

/** Videos are said once for a trip, however many there are: nothing is wrong with them. */
function describeVideos(trip: ScannedTrip, videos: readonly ReadPicture[]): Problem[] {
  const [first] = videos;
  if (first === undefined) return [];
  if (videos.length === 1) {
    const way = describeFormat('video', { heic: true });
    return way ? [{ file: pathInLibrary(trip, first.file), ...way }] : [];
  }
  const names = videos.slice(0, mostNames).map(({ file }) => file);
  const more = videos.length - names.length;
  return [
    {
      file: trip.folder === '' ? trip.name : trip.folder,
      what: `holds ${videos.length} videos, and videos are not shown yet (${names.join(', ')}${more > 0 ? ` and ${more} more` : ''})`,
      todo: 'leave them where they are',
    },
  ];
}
