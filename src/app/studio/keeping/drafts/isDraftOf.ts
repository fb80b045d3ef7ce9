import type { OpenedFile, OpenedTrip } from '../../trip/openedTrip.ts';
import type { Draft } from './openDrafts.ts';

/** Names of files that are remembered with a draft: those of one camera alone are like those of the next trip. */
const most = 100;

/** What a trip is known by that has neither a place of its own nor perhaps a name. */
export const listMarks = (files: readonly OpenedFile[]): readonly string[] =>
  files.slice(0, most).map(({ path, blob }) => `${path} ${blob.size}`);

/** What remembers a trip: where it is kept, or else what it is called. */
export const keyOf = ({ key, name }: Pick<OpenedTrip, 'name' | 'key'>) => key ?? `dropped ${name}`;

/** Whether a draft was written of this trip: folders may be called alike, and photos that lie in none are not called at all. */
export async function isDraftOf(draft: Draft, trip: DraftedTrip): Promise<boolean> {
  if (draft.trip !== keyOf(trip)) return false;
  if (draft.folder && trip.folder) return isSameFolder(draft.folder, trip.folder);
  const { marks } = draft;
  return (
    trip.key !== undefined ||
    marks === undefined ||
    listMarks(trip.files).some((mark) => marks.includes(mark))
  );
}

/** As much of a trip as its drafts are known by. */
export type DraftedTrip = Pick<OpenedTrip, 'name' | 'key' | 'folder' | 'files'>;

/** A folder that is gone is none that was opened. */
const isSameFolder = (a: FileSystemDirectoryHandle, b: FileSystemDirectoryHandle): Promise<boolean> =>
  a.isSameEntry(b).catch(() => false);
