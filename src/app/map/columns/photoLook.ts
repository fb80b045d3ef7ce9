import type { Rendition } from '../../../journal/rendition.ts';
import type { PlacedPhoto } from '../placedPhotos.ts';
import { pickThumbnails } from '../thumbnail.ts';

/** What the map shows of a photo before anything else of it is loaded. */
export interface PhotoLook {
  readonly id: string;
  /** Small pictures, one of each type; the last is for every browser. */
  readonly thumbnails: readonly Pick<Rendition, 'type' | 'url'>[];
  /** Average colour, `#rgb`, until the picture comes. */
  readonly color?: string;
  /** Shares of width and height. */
  readonly focus?: readonly [x: number, y: number];
  /** The author's name for where it was taken. */
  readonly place?: string;
  /** True where its position was worked out. */
  readonly inferred?: true;
  /** Metres within which it then lies, where that is known. */
  readonly accuracy?: number;
}

/** Pixels of a pin on a dense screen. */
const pixels = 96;

export function makeLook(photo: PlacedPhoto): PhotoLook {
  return {
    id: photo.id,
    thumbnails: pickThumbnails(photo, pixels).map(({ type, url }) => ({ type, url })),
    ...(photo.color !== undefined && { color: roughColor(photo.color) }),
    ...(photo.focus && { focus: photo.focus }),
    ...(photo.place !== undefined && { place: photo.place }),
    ...(photo.spot.inferred === true && { inferred: true, ...accuracyOf(photo) }),
  };
}

/** `#rgb`, the nearest to `#rrggbb`. */
const roughColor = (color: string) =>
  `#${[1, 3, 5].map((at) => Math.round(Number.parseInt(color.slice(at, at + 2), 16) / 17).toString(16)).join('')}`;

const accuracyOf = ({ spot: { accuracy } }: PlacedPhoto) => (accuracy === undefined ? {} : { accuracy });
