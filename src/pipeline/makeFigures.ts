import { join } from 'node:path';
import sharp from 'sharp';
import type { PostFigure } from '../journal/postContext.ts';
import type { Problem } from '../journal/problem.ts';
import type { DecodeHeic } from './decodeHeic.ts';
import { describeError } from './describeError.ts';
import { kindOfName } from '../reading/library/kindOfName.ts';
import { makeReadable } from './makeReadable.ts';
import { blameBytes } from './undecodable.ts';
import type { RenditionStore } from './renditionStore.ts';
import { recipe } from './recipe.ts';
import { readUnchanged } from './readUnchanged.ts';
import { pathOf } from '../journal/planTrips.ts';

export interface MadeFigures {
  /** Path inside the site, and absolute path of a file with that content. */
  readonly files: readonly { readonly path: string; readonly from: string }[];
  readonly problems: readonly Problem[];
}

/**
 * What posts show beside photos: drawings as they are; photos that are published there alone without their metadata.
 *
 * @param hashes of the bytes of each photo, by path inside the library
 */
export async function makeFigures(
  folder: string,
  figures: readonly PostFigure[],
  hashes: ReadonlyMap<string, string>,
  { store, decodeHeic }: { readonly store: RenditionStore; readonly decodeHeic: DecodeHeic },
): Promise<MadeFigures> {
  const files: MadeFigures['files'][number][] = [];
  const problems: Problem[] = [];
  for (const figure of figures) {
    const file = pathOf(figure, figure.file);
    const path = decodeURIComponent(figure.url);
    const hash = hashes.get(file);
    if (kindOfName(file) === 'video') {
      const what = 'is a video outside the gallery (`publish: false`), which a post cannot show';
      problems.push({ file, what, todo: 'leave `publish: false` out, or the video' });
      continue;
    }
    try {
      const from =
        hash === undefined
          ? join(folder, file)
          : await store.keep(hash, 'figure', async () =>
              encodeFigure(await readUnchanged(join(folder, file), hash), decodeHeic),
            );
      files.push({ path, from });
    } catch (error) {
      const what = `cannot be decoded, so the post does not show it (${describeError(error)})`;
      problems.push({ file, what, todo: 'export it anew' });
    }
  }
  return { files, problems };
}

/** In its own format where browsers show that, moving where it moves. */
async function encodeFigure(bytes: Uint8Array, decodeHeic: DecodeHeic): Promise<Buffer> {
  const readable = await makeReadable(bytes, decodeHeic);
  return blameBytes(async () => {
    const image = sharp(readable, { animated: true }).autoOrient();
    const { format } = await image.metadata();
    const sized = image.resize({ width: Math.max(...recipe.widths), withoutEnlargement: true });
    if (format === 'heif') return sized.avif(recipe.avif).toBuffer();
    return format === 'tiff' ? sized.jpeg(recipe.jpeg).toBuffer() : sized.toBuffer();
  });
}
