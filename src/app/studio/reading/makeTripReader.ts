import { findSidecar } from '../../../reading/library/findSidecar.ts';
import { kindOfName, type NameKind } from '../../../reading/library/kindOfName.ts';
import { blobOf, type FileBytes } from '../keeping/dev/servedBlob.ts';
import type { OpenedFile, TripTexts } from '../trip/openedTrip.ts';
import type { ReaderEvents, TripReader } from '../trip/reader.ts';
import type { StudioView } from '../trip/studioView.ts';
import { makeAnnouncer } from './announcer.ts';
import { askTrip } from './askTrip.ts';
import { isRead } from './isRead.ts';
import { LargePictures } from './largePictures.ts';
import { PictureArtist } from './pictureArtist.ts';
import { PictureHand } from './pictureHand.ts';
import { isWorthDrawing, PictureTable } from './pictureTable.ts';
import type { ReadPicture } from './readPicture.ts';
import { ReadingQueue } from './readingQueue.ts';
import type { StudioSite } from './studioSite.ts';

export interface ReaderOptions {
  /** Milliseconds that reading one file may take. Default: 20 s; a photo takes some milliseconds. */
  readonly deadline?: number;
}

/** Reads a trip off the main thread. */
export function makeTripReader(
  site: StudioSite,
  events: ReaderEvents,
  { deadline = 20_000 }: ReaderOptions = {},
): TripReader {
  return new WorkingReader(site, events, deadline);
}

/** More would fill the memory with decoded photos rather than be faster. */
const mostHands = 4;

const countHands = () => Math.min(mostHands, Math.max(1, navigator.hardwareConcurrency - 1));

/** Kinds of names behind which there may be a picture. */
const pictures: readonly NameKind[] = ['picture', 'video', 'other'];

const isSidecar = ({ path }: OpenedFile) => kindOfName(path) === 'sidecar';

const bytesOf = ({ blob, served }: OpenedFile): FileBytes => ({ blob, ...(served && { served }) });

class WorkingReader implements TripReader {
  readonly #site: StudioSite;
  readonly #files = new Map<string, OpenedFile>();
  readonly #table = new PictureTable();
  readonly #trip: ReturnType<typeof askTrip>;
  readonly #announcer: ReturnType<typeof makeAnnouncer>;
  readonly #artist: PictureArtist;
  readonly #large: LargePictures;
  readonly #queue: ReadingQueue;
  #sidecars: readonly OpenedFile[] = [];
  #closed = false;

  constructor(site: StudioSite, events: ReaderEvents, deadline: number) {
    this.#site = site;
    this.#trip = askTrip(site);
    this.#announcer = makeAnnouncer(events);
    this.#artist = new PictureArtist(deadline);
    this.#large = new LargePictures(this.#artist);
    const work = {
      read: (path: string, hand: PictureHand) => this.#read(path, hand),
      draw: (path: string, hand: PictureHand) => this.#draw(path, hand),
      isHeavy: (path: string) => this.#table.get(path)?.facts.format === 'heic',
      onProgress: events.onProgress,
    };
    this.#queue = new ReadingQueue(
      work,
      Array.from({ length: countHands() }, () => new PictureHand()),
    );
  }

  add(files: readonly OpenedFile[]): Promise<void> {
    const own = files.filter(({ path }) => isRead(path, this.#site));
    for (const file of own) this.#files.set(file.path, file);
    this.#sidecars = [...this.#files.values()].filter(isSidecar);
    this.#trip.addFiles(own.filter(({ path }) => !['picture', 'video'].includes(kindOfName(path))));
    this.#announcer.news();
    const paths = [...own.map(({ path }) => path), ...this.#listDescribed(own)];
    return this.#queue.addReading([...new Set(paths.filter((path) => pictures.includes(kindOfName(path))))]);
  }

  remove(paths: readonly string[]): void {
    const gone = paths.flatMap((path) => this.#files.get(path) ?? []);
    for (const path of paths) {
      this.#files.delete(path);
      this.#table.remove(path);
    }
    this.#sidecars = [...this.#files.values()].filter(isSidecar);
    this.#trip.removeFiles(paths);
    this.#announcer.news();
    void this.#queue.addReading(this.#listDescribed(gone));
  }

  cancel(): void {
    this.#queue.cancel();
  }

  async make(texts: TripTexts): Promise<StudioView | undefined> {
    const begun = performance.now();
    const view = await this.#trip.make(texts);
    this.#announcer.tookTime(performance.now() - begun);
    return view;
  }

  async picture(path: string): Promise<string> {
    const [file, picture] = [this.#files.get(path), this.#table.get(path)];
    if (file && kindOfName(path) === 'figure') return this.#large.findFigure(path, blobOf(file));
    if (!file || !picture) throw new Error(`${path} has not been read`);
    return this.#large.find(bytesOf(file), picture);
  }

  close(): void {
    this.#closed = true;
    this.#announcer.close();
    this.#queue.close();
    this.#trip.close();
    this.#large.close();
    this.#table.close();
  }

  async #read(path: string, hand: PictureHand): Promise<void> {
    const file = this.#files.get(path);
    if (!file) return;
    const sidecar = findSidecar({ sidecars: this.#sidecars }, path);
    const { language } = this.#site.settings;
    const job = { path, file: bytesOf(file), language, ...(sidecar && { sidecar: bytesOf(sidecar) }) };
    const read = await this.#artist.read(job, hand);
    // Another file may have taken its place meanwhile, and is read in its turn.
    if (!read || this.#closed || this.#files.get(path) !== file) return;
    const picture = this.#table.setFacts(path, read.facts, file.blob, read.preview);
    this.#keep(picture);
    if (isWorthDrawing(picture)) this.#queue.addDrawing(path);
  }

  async #draw(path: string, hand: PictureHand): Promise<void> {
    const [file, picture] = [this.#files.get(path), this.#table.get(path)];
    if (!file || !picture) return;
    const isCurrent = () => !this.#closed && this.#table.get(path) === picture;
    try {
      const drawn = await this.#artist.draw(bytesOf(file), picture, hand);
      if (isCurrent()) this.#keep(this.#table.setDrawn(path, drawn));
    } catch (error) {
      // A video that this browser does not play may play in others.
      if (!isCurrent() || picture.facts.format === 'video') return;
      this.#keep(this.#table.setUndecodable(path, error instanceof Error ? error.message : String(error)));
    }
  }

  #keep(picture: ReadPicture | undefined): void {
    if (!picture) return;
    this.#trip.addPicture(picture);
    this.#announcer.news();
  }

  /** What is described by sidecars that have just come, or gone, has to be read again. */
  #listDescribed(changed: readonly OpenedFile[]): readonly string[] {
    const sidecars = changed.filter(isSidecar);
    return [...this.#files.keys()].filter((path) => findSidecar({ sidecars }, path) !== undefined);
  }
}
