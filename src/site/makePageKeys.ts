import { createHash } from 'node:crypto';
import type { PageData, PhotoView } from '../app/page.ts';

/** The key of a page that is rendered from this data and, besides, from what is shared and told. */
export type KeyPage = (page: PageData, ...besides: readonly string[]) => string;

/**
 * Makes keys of pages: the same key, the same page. A photo is on a page of its own and on those of its trip, its day
 * and all photos; it is looked at once, and stands in the key of each by its own.
 *
 * @param shared what all pages are rendered from
 */
export function makePageKeys(shared: unknown): KeyPage {
  const common = hash(JSON.stringify(shared));
  const known = new WeakMap<PhotoView, string>();
  const keyOf = (photo: PhotoView) => {
    const key = known.get(photo) ?? hash(JSON.stringify(photo));
    known.set(photo, key);
    return key;
  };
  return ({ photos, ...page }, ...besides) => {
    const rest = 'photo' in page ? { ...page, photo: keyOf(page.photo) } : page;
    return hash([common, ...besides, JSON.stringify(rest), ...photos.map(keyOf)].join('\n'));
  };
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);
