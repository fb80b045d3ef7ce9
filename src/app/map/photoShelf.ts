import type { PhotoView } from '../page.ts';
import type { AskedIndex } from './index/askIndex.ts';
import type { PlacedPhoto } from './placedPhotos.ts';

/** All that pages show of the photos of a map, by their number; loaded some hundred at a time, when they are looked at. */
export class PhotoShelf {
  readonly #photos = new Map<number, PlacedPhoto>();
  readonly #files = new Map<string, Promise<void>>();
  readonly #index: Pick<AskedIndex, 'detailsOf'>;
  readonly #root: string;

  /**
   * @param known photos from number 0 on
   * @param root absolute address that the addresses of files are relative to
   */
  constructor(known: readonly PlacedPhoto[], index: Pick<AskedIndex, 'detailsOf'>, root: string) {
    known.forEach((photo, number) => this.#photos.set(number, photo));
    this.#index = index;
    this.#root = root;
  }

  get(number: number): PlacedPhoto | undefined {
    return this.#photos.get(number);
  }

  /** Rejects where a file cannot be loaded. */
  async load(numbers: readonly number[]): Promise<void> {
    const missing = numbers.filter((number) => !this.#photos.has(number));
    const files = await Promise.all(missing.map((number) => this.#index.detailsOf(number)));
    await Promise.all(files.map((file) => file && this.#loadFile(file)));
  }

  async all(numbers: readonly number[]): Promise<PhotoView[]> {
    await this.load(numbers);
    return numbers.flatMap((number) => this.get(number) ?? []);
  }

  /** Numbers of the photos that lie in one file with a photo, and so are there with it. */
  async numbersAround(number: number): Promise<number[]> {
    await this.load([number]);
    const [from, to] = [number - nearby, number + nearby];
    return Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((each) =>
      this.#photos.has(each),
    );
  }

  #loadFile({ url, first }: { readonly url: string; readonly first: number }): Promise<void> {
    const loading = this.#files.get(url) ?? this.#fetch(url, first);
    this.#files.set(url, loading);
    loading.catch(() => this.#files.delete(url));
    return loading;
  }

  async #fetch(url: string, first: number): Promise<void> {
    const response = await fetch(this.#root + url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const photos = (await response.json()) as PlacedPhoto[]; // the build wrote it
    photos.forEach((photo, at) => this.#photos.set(first + at, photo));
  }
}

/** No file has more photos than this to either side of one. */
const nearby = 400;
