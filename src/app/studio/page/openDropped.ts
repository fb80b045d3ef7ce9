import { isTripText } from '../../../reading/edit/isTripText.ts';
import { openDropped as openFolderOrFiles } from '../keeping/folder/openDropped.ts';
import type { OpenedTrip } from '../trip/openedTrip.ts';
import { nameTrip } from './nameTrip.ts';

/**
 * What was dropped or chosen: a folder that can be saved into where the browser lets pages, else files that can only be
 * taken away; undefined where nothing was.
 */
export async function openDropped(source: DataTransfer | FileList): Promise<OpenedTrip | undefined> {
  const dropped = await openFolderOrFiles(source);
  if (dropped.kind === 'trip') return dropped.trip;
  const { name = '', files } = nameTrip(dropped.files);
  if (files.length === 0) return undefined;
  const { readTripTexts } = await import('../keeping/readTripTexts.ts');
  return { name, files: files.filter(({ path }) => !isTripText(path)), ...(await readTripTexts(files)) };
}
