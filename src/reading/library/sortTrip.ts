import { kindOfName, type NameKind } from './kindOfName.ts';
import type { ListedFile, TripFiles } from './libraryFiles.ts';

/**
 * Tells the files of a trip apart by their names.
 *
 * @param files paths inside the trip
 */
export function sortTrip<File extends ListedFile>(
  { folder, name }: Pick<TripFiles, 'folder' | 'name'>,
  files: readonly File[],
): TripFiles<File> {
  const of = (...kinds: readonly NameKind[]) => files.filter(({ path }) => kinds.includes(kindOfName(path)));
  const [settings] = of('settings');
  return {
    folder,
    name,
    ...(settings && { settings }),
    posts: of('post').filter(({ path }) => !/(^|\/)readme\.[^/]*$/i.test(path)),
    tracks: of('track'),
    sketches: of('sketch'),
    streets: of('streets'),
    figures: of('figure'),
    sidecars: of('sidecar'),
    captions: of('captions'),
    others: of('picture', 'video', 'other'),
  };
}
