import type { PictureFile } from '../../../reading/library/chooseShown.ts';

/** A picture of a file, small enough for galleries. */
export interface Thumbnail {
  /** Of `blob:`. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A file of a trip that is a picture or a video, as far as it has been read. */
export interface ReadPicture extends PictureFile {
  readonly thumbnail?: Thumbnail;
  /** Where its moving pictures play from: an address of `blob:`. */
  readonly movie?: string;
  /** Why no picture can be made of it, though the browser knows its format. */
  readonly undecodable?: string;
}
