import { decodeText } from '../../../reading/decodeText.ts';
import { isTripText } from '../../../reading/edit/isTripText.ts';
import type { OpenedFile, TripTexts } from '../trip/openedTrip.ts';

/** The texts among files; the last of a name holds. */
export async function readTripTexts(files: readonly OpenedFile[]): Promise<TripTexts> {
  const texts = files.filter(({ path }) => isTripText(path));
  return new Map(
    await Promise.all(
      texts.map(
        async ({ path, blob }) =>
          [path, decodeText(new Uint8Array(await blob.arrayBuffer()), path).text] as const,
      ),
    ),
  );
}

/** Files and further ones; one whose path is known already takes the place of that. */
export function addFiles(files: readonly OpenedFile[], added: readonly OpenedFile[]): readonly OpenedFile[] {
  const paths = new Set(added.map(({ path }) => path));
  return [...files.filter(({ path }) => !paths.has(path)), ...added];
}
