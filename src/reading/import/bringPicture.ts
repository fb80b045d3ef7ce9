import type { PostPlace } from './chooseFolders.ts';
import { isPictureName } from './isPictureName.ts';
import type { PhotoShelf } from './photoShelf.ts';
import type { PictureFinder } from './pictureFinder.ts';
import type { SourcePost } from './sourcePost.ts';

/** A picture that a post shows. */
export interface BroughtPicture {
  /** In the source. */
  readonly from: string;
  /** In the library. */
  readonly to: string;
  /** What the post says of it. */
  readonly caption: string | undefined;
}

export interface PictureBringing {
  readonly findPicture: PictureFinder;
  readonly shelf: PhotoShelf;
  /** Told of every picture that is shown. */
  readonly onPicture: (picture: BroughtPicture) => void;
}

/** Its path from the post; null where there is nothing to show, undefined where its name stays as it is. */
export function bringPicture(
  name: string,
  post: SourcePost,
  { folder }: PostPlace,
  { findPicture, shelf, onPicture }: PictureBringing,
  report: (what: string, todo?: string) => void,
  caption: string | undefined,
): string | null | undefined {
  const found = findPicture(name, post);
  if (found.kind === 'remote') {
    if (/^(https?:)?\/\//i.test(name)) {
      report(
        `the picture ${name} is only on its server`,
        `download it to ${folder}/ and write its name in the post`,
      );
      return undefined;
    }
    report(`the picture ${name.slice(0, 40)} is none of a site`, 'write the name of a picture of this trip');
    return null;
  }
  if (found.kind === 'outside')
    report(
      `the picture "${name}" leads out of the folder, and is not brought`,
      `copy it to ${folder}/ and write its name in the post`,
    );
  if (found.kind === 'missing')
    report(`the picture "${name}" is not there`, `put it into ${folder}/ and write its name in the post`);
  if (found.kind !== 'file') return null;
  if (!isPictureName(found.path)) {
    report(`"${name}" is no picture, and is not brought`);
    return null;
  }
  if (found.guessed)
    report(`"${name}" is not there; ${found.path} has its name, and was taken`, 'look whether it is the one');
  const inBundle = post.bundle !== undefined && found.path.startsWith(`${post.bundle}/`);
  const to = shelf.place(found.path, folder, inBundle ? found.path.slice(post.bundle.length + 1) : undefined);
  onPicture({ from: found.path, to, caption });
  return to.startsWith(`${folder}/`) ? to.slice(folder.length + 1) : `../${to}`;
}
