import { matchesGlob } from './matchesGlob.ts';
import type { ParsedBlock } from './parsedPost.ts';
import type { Photo } from './photo.ts';
import type { PostContext } from './postContext.ts';

type PhotoSet = Pick<Extract<ParsedBlock, { kind: 'set' }>, 'by' | 'value'>;

/** The photos of the post's trip that one line stands for, in order of time. */
export function selectPhotoSet({ by, value }: PhotoSet, { photos, folder }: PostContext): readonly Photo[] {
  const own = photos.filter((photo) => photo.folder === folder);
  const select = (matches: (one: (typeof own)[number]) => boolean) =>
    own.filter(matches).map(({ photo }) => photo);
  if (by === 'day') return select(({ photo }) => photo.taken?.local.slice(0, 10) === value);
  if (by === 'place') return select(({ photo }) => namesOf(photo).includes(fold(value)));
  const exact = select(({ file }) => matchesGlob(value, file));
  return exact.length > 0 ? exact : select(({ file }) => matchesGlob(value, file, 'i'));
}

function namesOf({ place }: Photo): string[] {
  const name = place?.name ?? {};
  return [...(typeof name === 'string' ? [name] : Object.values(name)), place?.city ?? ''].map(fold);
}

const fold = (name: string) => name.normalize('NFC').trim().toLowerCase();
