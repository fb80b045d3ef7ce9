import { addressOf, blobOf, type FileBytes } from '../keeping/dev/servedBlob.ts';
import type { PictureArtist } from './pictureArtist.ts';
import { PictureHand } from './pictureHand.ts';
import type { ReadPicture } from './readPicture.ts';

/** Large pictures that were drawn and are kept, as going back and forth asks for them again. */
const mostKept = 4;

/** What every browser shows by itself. */
const shown: readonly string[] = ['jpeg', 'png', 'webp', 'gif', 'avif'];

/** Photos as large as they are. */
export class LargePictures {
  readonly #artist: PictureArtist;
  readonly #hand = new PictureHand();
  /** Addresses of files themselves, which cost nothing. */
  readonly #files = new Map<string, { readonly blob: Blob; readonly url: string }>();
  /** The ones asked for last stand last. */
  readonly #drawn = new Map<string, { readonly blob: Blob; readonly url: Promise<string> }>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(artist: PictureArtist) {
    this.#artist = artist;
  }

  /** Address of a photo. Fails where there is none that the browser shows. */
  async find(bytes: FileBytes, picture: ReadPicture): Promise<string> {
    const { file, facts, thumbnail, undecodable } = picture;
    if (undecodable !== undefined) throw new Error(undecodable);
    if (shown.includes(facts.format)) return this.#addressFile(file, blobOf(bytes));
    if (facts.format === 'heic') return this.#draw(bytes, picture);
    if (thumbnail) return thumbnail.url;
    throw new Error('the browser cannot show it');
  }

  /** Address of a drawing, in a blob that says that it is one: `pinhole dev` gives it as bytes, which no page shows. */
  async findFigure(file: string, blob: Blob): Promise<string> {
    const known = this.#files.get(file);
    if (known?.blob === blob) return known.url;
    const drawing = new Blob([await blob.arrayBuffer()], { type: 'image/svg+xml' });
    return this.#keepFile(file, blob, () => URL.createObjectURL(drawing));
  }

  close(): void {
    this.#hand.close();
    for (const { url } of this.#files.values()) URL.revokeObjectURL(url);
    for (const { url } of this.#drawn.values()) letGo(url);
    this.#files.clear();
    this.#drawn.clear();
  }

  #addressFile(file: string, blob: Blob): string {
    return this.#keepFile(file, blob, () => addressOf(blob));
  }

  /** The address of another file that had the name is given up. */
  #keepFile(file: string, blob: Blob, makeUrl: () => string): string {
    const known = this.#files.get(file);
    if (known?.blob === blob) return known.url;
    if (known) URL.revokeObjectURL(known.url);
    const url = makeUrl();
    this.#files.set(file, { blob, url });
    return url;
  }

  #draw(bytes: FileBytes, picture: ReadPicture): Promise<string> {
    const { file } = picture;
    const { blob } = bytes;
    const known = this.#drawn.get(file);
    this.#drawn.delete(file);
    if (known && known.blob !== blob) letGo(known.url);
    const url = known?.blob === blob ? known.url : this.#drawInTurn(bytes, picture);
    this.#drawn.set(file, { blob, url });
    const [first] = this.#drawn;
    if (first && this.#drawn.size > mostKept) {
      letGo(first[1].url);
      this.#drawn.delete(first[0]);
    }
    return url;
  }

  #drawInTurn(bytes: FileBytes, picture: ReadPicture): Promise<string> {
    const drawn = this.#turn.then(() => this.#artist.draw(bytes, picture, this.#hand, Infinity));
    this.#turn = drawn.catch(() => undefined);
    return drawn.then((made) => URL.createObjectURL(made.blob));
  }
}

const letGo = (url: Promise<string>) =>
  void url.then(
    (made) => URL.revokeObjectURL(made),
    () => undefined,
  );
