import type { Original, Rendition } from './rendition.ts';

/** Types that an image server is asked for, in the order in which browsers should prefer them. */
const asked = [
  { type: 'image/avif', format: 'avif', extension: 'avif' },
  { type: 'image/jpeg', format: 'jpeg', extension: 'jpg' },
] as const;

/** What a template may hold; `{path}` and `{width}` it has to. */
export const imageHolders = ['{path}', '{width}', '{height}', '{format}', '{extension}'] as const;

/**
 * Sizes of a photo that a server makes when readers ask for them, as its renditions.
 *
 * @param template address with the holders; one that names no format leaves that to the server
 * @param source the file in the site that the server reads
 * @param sizes pixels
 */
export function listServedRenditions(
  template: string,
  source: Pick<Original, 'url'>,
  sizes: readonly Pick<Rendition, 'width' | 'height'>[],
): readonly Rendition[] {
  const namesFormat = /\{format\}|\{extension\}/.test(template);
  return (namesFormat ? asked : asked.slice(-1)).flatMap(({ type, format, extension }) =>
    sizes.map(({ width, height }) => {
      const values = { path: source.url, width, height, format, extension };
      const url = Object.entries(values).reduce(
        (address, [holder, value]) => address.replaceAll(`{${holder}}`, String(value)),
        template,
      );
      return { type, width, height, url };
    }),
  );
}
