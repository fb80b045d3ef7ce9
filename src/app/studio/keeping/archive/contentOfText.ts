import type { OpenedTrip } from '../../trip/openedTrip.ts';

/** What an archive has of a text: the very bytes that were opened where it was not edited, with their mark and encoding. */
export function contentOfText(
  { texts = new Map(), written }: Partial<Pick<OpenedTrip, 'texts' | 'written'>>,
  path: string,
  text: string,
): Uint8Array<ArrayBuffer> | string {
  return (texts.get(path) === text ? written?.get(path) : undefined) ?? text;
}
