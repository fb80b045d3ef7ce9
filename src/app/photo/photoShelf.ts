import type { PhotoView } from '../page.ts';

/** The file that has a photo, and the numbers of the photos in it. */
export interface DetailsFile {
  readonly url: string;
  readonly first: number;
  readonly count: number;
}

/** Where the photos of a set are that has more than its page. */
export interface ShelfSource<Photo extends PhotoView> {
  /** Absolute address that the addresses of files are relative to. */
  readonly root: string;
  fileOf(number: number): DetailsFile | undefined | Promise<DetailsFile | undefined>;
  /** Those of a file that are in the set. */
  choose(photos: readonly PhotoView[]): readonly Photo[];
  /** How many photos the set has, where its files have others before and after them. */
  readonly count?: number;
}

/** Photos by their number, loaded when they are looked at. */
export type Shelf<Photo extends PhotoView = PhotoView> = Pick<PhotoShelf<Photo>, 'get' | 'numberOf' | 'load'>;

/** All that pages show of the photos of a set, by their number; loaded some hundred at a time, when they are looked at. */
export class PhotoShelf<Photo extends PhotoView = PhotoView> {
  readonly #photos = new Map<number, Photo>();
  readonly #numbers = new Map<string, number>();
  readonly #files = new Map<string, Promise<void>>();
  readonly #source: ShelfSource<Photo>;

  /** @param known photos from number 0 on */
  constructor(known: readonly Photo[], source: ShelfSource<Photo>) {
    this.#source = source;
    this.#put(known, 0);
  }

  get(number: number): Photo | undefined {
    return this.#photos.get(number);
  }

  /** Number of a photo by the address of its page, where it has been loaded. */
  numberOf(url: string): number | undefined {
    return this.#numbers.get(url);
  }

  /** Rejects where a file cannot be loaded. */
  async load(numbers: readonly number[]): Promise<void> {
    const loading: Promise<void>[] = [];
    let file: DetailsFile | undefined;
    for (const number of numbers) {
      const isComing = file && number >= file.first && number < file.first + file.count;
      if (isComing || this.#photos.has(number)) continue;
      file = await this.#source.fileOf(number);
      if (file) loading.push(this.#loadFile(file));
    }
    await Promise.all(loading);
  }

  async all(numbers: readonly number[]): Promise<Photo[]> {
    await this.load(numbers);
    return numbers.flatMap((number) => this.get(number) ?? []);
  }

  #loadFile({ url, first }: DetailsFile): Promise<void> {
    const loading = this.#files.get(url) ?? this.#fetch(url, first);
    this.#files.set(url, loading);
    loading.catch(() => this.#files.delete(url));
    return loading;
  }

  async #fetch(url: string, first: number): Promise<void> {
    const response = await fetch(this.#source.root + url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    this.#put(this.#source.choose((await response.json()) as PhotoView[]), first); // the build wrote it
  }

  #put(photos: readonly Photo[], first: number): void {
    const { count = Infinity } = this.#source;
    photos.forEach((photo, at) => {
      if (first + at < 0 || first + at >= count) return;
      this.#photos.set(first + at, photo);
      this.#numbers.set(photo.url, first + at);
    });
  }
}
