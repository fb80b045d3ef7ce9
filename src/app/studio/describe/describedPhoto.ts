import type { Photo } from '../../../journal/photo.ts';
import type { PhotoSettings } from '../../../journal/settings.ts';
import { readPlacingWords } from '../placing/placingWords.ts';
import type { StudioPhoto, StudioView } from '../trip/studioView.ts';

/** A photo, and where its words come from. */
export interface DescribedPhoto {
  readonly file: string;
  /** What photos.yaml says of it, in whichever entries. */
  readonly written: PhotoSettings;
  /** What would hold of it without its own entry, which can only overrule that. */
  readonly common: PhotoSettings;
  /** As it is published, or would be; absent where its file cannot be read. */
  readonly told?: Photo;
}

/** How chosen photos are described; entries are matched with all of the trip's photos, by names as builds do. */
export function makeDescriber(
  view: Pick<StudioView, 'photos' | 'journal' | 'settings'>,
): (photo: StudioPhoto) => DescribedPhoto {
  const words = readPlacingWords(view);
  const byId = new Map(view.journal.photos.map((photo) => [photo.id, photo]));
  return ({ file, id, unpublished }) => {
    const told = id === undefined ? unpublished : byId.get(id);
    return {
      file,
      written: words.settingsOf(file),
      common: words.othersOf(file),
      ...(told && { told }),
    };
  };
}
