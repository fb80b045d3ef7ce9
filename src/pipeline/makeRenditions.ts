import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { OriginalWish } from '../journal/chooseOriginal.ts';
import type { Problem } from '../journal/problem.ts';
import { computeSizes, type Size } from './computeSizes.ts';
import { describeError, errorCode } from './describeError.ts';
import type { VideoFacts } from '../journal/videoFacts.ts';
import { isWanted } from './makeOriginal.ts';
import { makeUpright, nameUpright } from './makeUpright.ts';
import type { OnProgress } from './progress.ts';
import { ChangedError, readUnchanged } from './readUnchanged.ts';
import type { MadeOriginal, MadeRenditions, RenditionStore } from './renditionStore.ts';
import { runConcurrently } from './runConcurrently.ts';
import { TooLargeError } from '../reading/decoding/tooLarge.ts';
import { UndecodableError } from './undecodable.ts';
import type { Ffmpeg } from './video/ffmpeg.ts';
import { hashPlainPoster, makePlainPoster, makePoster } from './video/makePoster.ts';

/** A picture of the library that will be published. */
export interface PublishedPicture {
  /** Path inside the library. */
  readonly path: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The file of the same moment that is shown where this one cannot be. */
  readonly standIn?: string;
  /** The file itself is published as well. */
  readonly original?: OriginalWish;
  /** Where it is a video, of which a picture has to be made first. */
  readonly video?: VideoFacts;
}

export interface RenditionResult {
  readonly picture: PublishedPicture;
  /** Absent where nothing of it can be decoded. */
  readonly made?: MadeRenditions;
  readonly original?: MadeOriginal;
  /** The file in the store of which an image server makes the renditions: `made` has none. */
  readonly source?: Pick<MadeOriginal, 'file'>;
  /** No picture of the video could be made: it has a plain colour. */
  readonly plain?: true;
  readonly problems: readonly Problem[];
}

export interface EncodeOptions {
  readonly store: RenditionStore;
  readonly ffmpeg?: Ffmpeg | undefined;
  /** Renditions are made by an image server, of the photos' own files. */
  readonly served?: boolean;
  readonly onProgress: OnProgress;
  /** Photos at a time. Default: one a core, and one more that reads or writes meanwhile. */
  readonly concurrency?: number;
}

/** Pixels of a photo that counts as one; larger ones take the memory of several. */
const usualPixels = 25_000_000;

/** Encodes what is not encoded yet, as many photos side by side as there are cores, in bounded memory. */
export async function makeRenditions(
  folder: string,
  pictures: readonly PublishedPicture[],
  { store, ffmpeg, served = false, onProgress, concurrency = availableParallelism() + 1 }: EncodeOptions,
): Promise<readonly RenditionResult[]> {
  await bringShared(pictures, store, onProgress);
  let done = 0;
  return runConcurrently(
    pictures,
    concurrency,
    async (picture) => {
      const result = picture.video
        ? await makeOfVideo(folder, { ...picture, video: picture.video }, store, ffmpeg)
        : ((served ? await serveOne(folder, picture, store) : undefined) ??
          (await makeOne(folder, picture, store)));
      done += 1;
      onProgress({ step: 'encoding', done, total: pictures.length });
      return result;
    },
    ({ width, height }) => Math.max(1, Math.ceil((width * height) / usualPixels)),
  );
}

/** Requests at a time. */
const requests = 32;

/** What other machines made; waiting for it keeps no core busy. */
async function bringShared(
  pictures: readonly PublishedPicture[],
  { bring }: RenditionStore,
  onProgress: OnProgress,
): Promise<void> {
  if (!bring) return;
  let done = 0;
  await runConcurrently(pictures, requests, async ({ hash }) => {
    await bring(hash);
    done += 1;
    onProgress({ step: 'bringing', done, total: pictures.length });
  });
}

async function makeOne(
  folder: string,
  picture: PublishedPicture,
  store: RenditionStore,
): Promise<RenditionResult> {
  const file = picture.path;
  try {
    const read = () => readUnchanged(join(folder, file), picture.hash);
    const made = await store.make(picture.hash, read);
    const flaws = made.flaw === undefined ? [] : [{ file, ...describeFlaw(made.flaw) }];
    const { original, problems } = await makeOriginal(picture, made, store, read);
    return { picture, made, ...(original && { original }), problems: [...flaws, ...problems] };
  } catch (error) {
    // What the disk refuses to write concerns every photo.
    if (['ENOSPC', 'EDQUOT', 'EROFS'].includes(errorCode(error) ?? '')) throw error;
    return { picture, problems: [{ file, ...describeFailure(error, picture.standIn) }] };
  }
}

/** Of a picture that an image server can be given; what is wrong with any other shows when it is encoded. */
async function serveOne(
  folder: string,
  picture: PublishedPicture,
  store: RenditionStore,
): Promise<RenditionResult | undefined> {
  const read = () => readUnchanged(join(folder, picture.path), picture.hash);
  try {
    const { turned, ...look } = await store.look(picture.hash, read);
    const upright = () =>
      store.keep(picture.hash, nameUpright(look.width), async () => makeUpright(await read()));
    const source = turned
      ? { file: basename(await upright()) }
      : await store.original(picture.hash, look, read);
    const { original, problems } = await makeOriginal(
      picture,
      { ...look, renditions: computeSizes(look) },
      store,
      read,
    );
    return { picture, made: { ...look, renditions: [] }, source, ...(original && { original }), problems };
  } catch (error) {
    if (error instanceof UndecodableError || error instanceof TooLargeError || error instanceof ChangedError)
      return undefined;
    throw error;
  }
}

/** The picture's own file where that is published too; where it cannot be, its largest rendition has to do. */
async function makeOriginal(
  { path, hash, original: wish }: PublishedPicture,
  made: Size & Pick<MadeRenditions, 'flaw'> & { readonly renditions: readonly Size[] },
  store: RenditionStore,
  read: () => Promise<Uint8Array>,
): Promise<{ readonly original?: MadeOriginal; readonly problems: readonly Problem[] }> {
  if (!wish || !isWanted(wish, made)) return { problems: [] };
  try {
    if (made.flaw?.includes('damaged')) throw new UndecodableError('it is damaged');
    return { original: await store.original(hash, made, read), problems: [] };
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    const what = `is not published as an original: ${error.message}; its largest rendition stands in`;
    const todo = 'export it as JPEG, or set `originals: false` for it';
    return { problems: [{ file: path, what, todo }] };
  }
}

/** Of a picture of it; where none can be made, of a colour in its shape. */
async function makeOfVideo(
  folder: string,
  picture: PublishedPicture & { readonly video: VideoFacts },
  store: RenditionStore,
  ffmpeg: Ffmpeg | undefined,
): Promise<RenditionResult> {
  const { path, hash, video, width, height } = picture;
  const makePlain = () => store.make(hashPlainPoster(picture), () => makePlainPoster({ width, height }));
  // It has the shape of the video, and fewer pixels.
  const asPlain = async () => ({
    picture,
    made: { ...(await makePlain()), width, height },
    plain: true as const,
    problems: [],
  });
  if (!ffmpeg) return asPlain();
  try {
    const made = await store.make(hash, () => makePoster(join(folder, path), video, ffmpeg));
    return { picture, made, problems: [] };
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    const what = `no picture of it could be made for the gallery (${error.message})`;
    return { ...(await asPlain()), problems: [{ file: path, what, todo: 'look whether it plays' }] };
  }
}

function describeFlaw(flaw: string): Pick<Problem, 'what' | 'todo'> {
  return flaw.includes('animated')
    ? { what: flaw }
    : { what: flaw, todo: 'copy it again from where it came' };
}

function describeFailure(error: unknown, standIn: string | undefined): Pick<Problem, 'what' | 'todo'> {
  if (error instanceof ChangedError)
    return { what: 'changed while the build was reading it', todo: 'build again' };
  const instead = standIn === undefined ? 'the photo is not shown' : `${standIn} is shown in its stead`;
  if (error instanceof TooLargeError)
    return {
      what: `has too many pixels, so ${instead} (${error.message})`,
      todo: 'export a smaller picture',
    };
  return {
    what: `cannot be decoded, so ${instead} (${describeError(error)})`,
    todo: 'copy it again from where it came, or export it anew',
  };
}
