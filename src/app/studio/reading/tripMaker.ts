import { AuthorError, type Problem } from '../../../journal/problem.ts';
import type { FileReader } from '../../../reading/library/fileReader.ts';
import { findMisplacedSettings } from '../../../reading/library/findMisplacedSettings.ts';
import { kindOfName, type NameKind } from '../../../reading/library/kindOfName.ts';
import type { ListedFile } from '../../../reading/library/libraryFiles.ts';
import { readTraces, type TripTraces } from '../../../reading/library/readTraces.ts';
import { readWords } from '../../../reading/library/readWords.ts';
import { sortTrip } from '../../../reading/library/sortTrip.ts';
import { blobOf } from '../keeping/dev/servedBlob.ts';
import type { OpenedFile, TripTexts } from '../trip/openedTrip.ts';
import type { StudioView } from '../trip/studioView.ts';
import { isPart, isRead } from './isRead.ts';
import { makeStudioView } from './makeStudioView.ts';
import type { ReadPicture } from './readPicture.ts';
import type { StudioSite } from './studioSite.ts';

/** Files whose text is read once, when they come. */
const traces: readonly NameKind[] = ['track', 'sketch', 'captions'];

/** Keeps what has been read of a trip, and works out what it makes together with its texts. */
export class TripMaker {
  readonly #site: StudioSite;
  readonly #files = new Map<string, OpenedFile>();
  readonly #pictures = new Map<string, ReadPicture>();
  #traces: Promise<TripTraces> | undefined;
  /** What the author wrote when that could last be worked out. */
  #sound: TripTexts = new Map();

  constructor(site: StudioSite) {
    this.#site = site;
  }

  addFiles(files: readonly OpenedFile[]): void {
    const own = files.filter((file) => isRead(file.path, this.#site));
    for (const file of own) this.#files.set(file.path, file);
    if (own.some(({ path }) => traces.includes(kindOfName(path)))) this.#traces = undefined;
  }

  addPictures(pictures: readonly ReadPicture[]): void {
    for (const picture of pictures) this.#pictures.set(picture.file, picture);
  }

  /** @param paths of files of any kind */
  removeFiles(paths: readonly string[]): void {
    for (const path of paths) {
      this.#files.delete(path);
      this.#pictures.delete(path);
    }
    if (paths.some((path) => traces.includes(kindOfName(path)))) this.#traces = undefined;
  }

  /**
   * What files and texts make. Where what the author has just written cannot be worked out, that is a fault, and what is
   * shown is made of what could be worked out last.
   */
  async make(texts: TripTexts): Promise<StudioView> {
    try {
      const view = await this.#make(texts);
      this.#sound = texts;
      return view;
    } catch (error) {
      if (!(error instanceof AuthorError)) throw error;
      const view = await this.#makeWithout(error.problems, texts);
      return { ...view, faults: error.problems };
    }
  }

  /** Of texts that cannot be used each as it could be used last, the others as they are where that can be worked out. */
  async #makeWithout(faults: readonly Problem[], texts: TripTexts): Promise<StudioView> {
    const faulty = new Set(faults.map(({ file }) => file));
    const sound = [...this.#sound].filter(([path]) => faulty.has(path));
    const usable = new Map([...[...texts].filter(([path]) => !faulty.has(path)), ...sound]);
    try {
      return await this.#make(usable);
    } catch (error) {
      if (!(error instanceof AuthorError)) throw error;
      return this.#make(this.#sound);
    }
  }

  async #make(texts: TripTexts): Promise<StudioView> {
    const { trip: name } = this.#site;
    const listed = [...texts.keys()].map((path) => ({ path }));
    const misplaced = findMisplacedSettings([...listed, ...this.#files.values()], true);
    if (misplaced.length > 0) throw new AuthorError(misplaced);
    const told = listed.filter(({ path }) => isPart(path, this.#site));
    const files = sortTrip<ListedFile>({ folder: '', name }, [...told, ...this.#files.values()]);
    const reader = this.#readerOf(texts);
    this.#traces ??= readTraces(files, reader);
    const words = await readWords({ trips: [files] }, reader);
    const [own] = words.trips;
    if (!own) throw new Error('a trip that is read has words');
    const { problems, ...found } = await this.#traces;
    const view = makeStudioView({
      site: this.#site,
      files,
      texts: { ...own, ...found },
      pictures: this.#listPictures(),
    });
    return { ...view, problems: [...words.problems, ...problems, ...view.problems] };
  }

  #readerOf(texts: TripTexts): FileReader {
    return {
      read: async (path) => {
        const text = texts.get(path);
        if (text !== undefined) return new TextEncoder().encode(text);
        const file = this.#files.get(path);
        if (!file) throw new Error('it does not exist');
        return new Uint8Array(await blobOf(file).arrayBuffer());
      },
      describeError: (error) => (error instanceof Error ? error.message : String(error)),
    };
  }

  /** In the order of their names, whatever the order in which they were read. */
  #listPictures(): readonly ReadPicture[] {
    return [...this.#pictures.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  }
}
