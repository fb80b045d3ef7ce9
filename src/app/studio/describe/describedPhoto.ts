import { matchSettings } from '../../../journal/matchSettings.ts';
import type { Photo } from '../../../journal/photo.ts';
import type { PhotoSettings } from '../../../journal/settings.ts';
import { settingsFile } from '../draft/applyEdits.ts';
import type { StudioPhoto, StudioView } from '../trip/studioView.ts';

/** A photo, and where its words come from. */
export interface DescribedPhoto {
  readonly file: string;
  /** What photos.yaml says of it, in whichever entries. */
  readonly written: PhotoSettings;
  /** What entries for several files say of it, which its own entry can only overrule. */
  readonly common: PhotoSettings;
  /** As it is published; absent where it is not. */
  readonly published?: Photo;
}

/** How chosen photos are described; entries are matched with all of the trip's photos, by names as builds do. */
export function makeDescriber({
  photos,
  journal,
  settings,
}: Pick<StudioView, 'photos' | 'journal' | 'settings'>): (photo: StudioPhoto) => DescribedPhoto {
  const files = photos.map(({ file }) => file);
  const all = matchSettings(settings.photos, files, settingsFile);
  const globs = settings.photos.filter(({ pattern }) => /[*?[{]/.test(pattern));
  const common = matchSettings(globs, files, settingsFile);
  const byId = new Map(journal.photos.map((photo) => [photo.id, photo]));
  return ({ file, id }) => {
    const published = id === undefined ? undefined : byId.get(id);
    return {
      file,
      written: all.settingsOf([file]),
      common: common.settingsOf([file]),
      ...(published && { published }),
    };
  };
}
