import { decodeText } from '../../../reading/decodeText.ts';
import { isTripText } from '../../../reading/edit/isTripText.ts';
import type { OpenedFile, OpenedTrip } from '../trip/openedTrip.ts';

/** The texts among files, and the bytes that they were; the last of a name holds. */
export async function readTripTexts(
  files: readonly OpenedFile[],
): Promise<Required<Pick<OpenedTrip, 'texts' | 'written'>>> {
  const read = await Promise.all(
    files
      .filter(({ path }) => isTripText(path))
      .map(async ({ path, blob }) => ({ path, bytes: new Uint8Array(await blob.arrayBuffer()) })),
  );
  return {
    texts: new Map(read.map(({ path, bytes }) => [path, decodeText(bytes, path).text])),
    written: new Map(read.map(({ path, bytes }) => [path, bytes])),
  };
}
