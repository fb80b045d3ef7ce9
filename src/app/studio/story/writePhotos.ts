import type { StudioPhoto } from '../trip/studioView.ts';

/** Photos as a post names them; several stand side by side, as one paragraph. */
export const writePhotos = (photos: readonly Pick<StudioPhoto, 'file' | 'view'>[]): string =>
  photos.map(({ file, view }) => `![${escape(view.caption ?? '')}](${addressOf(file)})`).join('\n');

/** What would end the text of an image, or begin something else in it. */
const escape = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\[\]*_`<&]/g, '\\$&');

/** Addresses are read percent-decoded; spaces and round brackets end one that stands in no pointed ones. */
function addressOf(file: string): string {
  const address = file.replace(/[%#?<>\\&]/g, encodeURIComponent);
  return /[\s()]/.test(address) ? `<${address}>` : address;
}
