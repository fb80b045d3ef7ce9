import { compareText } from './compareText.ts';
import { makeSlug } from './makeSlug.ts';
import { withoutPosition } from './positionInName.ts';

interface Named {
  /** Path inside the trip. */
  readonly file: string;
  /** The author's `slug:`; no two alike. */
  readonly pinned: string | undefined;
}

/**
 * A slug for each photo of a trip, by file: its path without extension. Where two would share one, the first by
 * kind of file, then by bytes keeps it, the others add `-<extension>`, then a number.
 */
export function chooseSlugs(photos: readonly Named[]): ReadonlyMap<string, string> {
  const slugs = new Map(photos.flatMap(({ file, pinned }) => (pinned === undefined ? [] : [[file, pinned]])));
  const taken = new Set(slugs.values());
  const take = (file: string, slug: string) => {
    if (taken.has(slug)) return false;
    taken.add(slug);
    slugs.set(file, slug);
    return true;
  };
  const wishes = photos
    .filter(({ file }) => !slugs.has(file))
    .map(makeWish)
    .sort((a, b) => a.rank - b.rank || compareText(a.file, b.file));
  for (const { file, slug, extension } of wishes.filter((wish) => !take(wish.file, wish.slug))) {
    if (take(file, extend(slug, extension))) continue;
    for (let number = 2; !take(file, extend(slug, `${extension}-${number}`)); number++);
  }
  return slugs;
}

const ranks = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'heic'];

function makeWish({ file }: Named) {
  const [, name = file, extension = ''] = /^(.*)\.([^./]*)$/s.exec(file) ?? [];
  const rank = ranks.indexOf(extension.toLowerCase());
  return {
    file,
    slug: makeSlug(withoutPosition(name)) || 'photo',
    extension: makeSlug(extension),
    rank: rank === -1 ? ranks.length : rank,
  };
}

/** Slug and ending within the 80 bytes of a slug: the end tells them apart, so the front gives way. */
function extend(slug: string, ending: string): string {
  for (let front = slug; ; front = front.slice(0, -1)) {
    const whole = ending === '' ? front : `${front}-${ending}`;
    if (makeSlug(whole).endsWith(ending)) return makeSlug(whole);
  }
}
