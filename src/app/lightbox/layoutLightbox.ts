/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the words about a photo stand: under the picture or beside it, never over it. */
export interface LightboxLayout {
  readonly words: 'below' | 'beside';
  /** Height of the words below, width of the words beside the picture. */
  readonly room: number;
  /** Height of the bar above the picture. */
  readonly bar: number;
  /** Height of the map above the words; absent where none is shown. */
  readonly map?: number;
  /** The arrows stand at the picture's sides, or in the corner of the screen, where a thumb reaches them. */
  readonly arrows: 'sides' | 'corner';
}

/** What is shown beside the picture. */
export interface Shown {
  readonly details?: boolean;
  readonly map?: boolean;
  /** Nothing is. */
  readonly clean?: boolean;
}

/** Screens narrower than this are held in one hand. */
const narrow = 700;
/** Screens lower than this have no room under a picture. */
const low = 520;
/** Width of an arrow at the picture's side. */
const arrow = 64;

/** Screens narrower than this have the map only when the reader asks for it. */
export const roomy = 1000;

/**
 * The room is the same for every photo of a set, whatever there is to say of it, so that pictures do not jump
 * while the reader turns them over.
 */
export function layoutLightbox(
  { width, height }: Size,
  { details = false, map = false, clean = false }: Shown,
): LightboxLayout {
  if (clean) return { words: 'below', room: 0, bar: 0, arrows: 'corner' };
  if (height < low && width > height) {
    const room = Math.round(Math.min(details || map ? 360 : 248, width * 0.42));
    return {
      words: 'beside',
      room,
      bar: 48,
      arrows: 'corner',
      ...(map && { map: Math.round(height * 0.4) }),
    };
  }
  if (width < narrow) {
    const words = details ? Math.round(Math.min(440, height * (map ? 0.4 : 0.52))) : 172;
    const shown = map ? Math.round(Math.min(240, height * 0.24)) : 0;
    return { words: 'below', room: words + shown, bar: 52, arrows: 'corner', ...(map && { map: shown }) };
  }
  if (width < roomy && height > width) {
    const shown = map ? Math.round(height * 0.26) : 0;
    const words = details ? 300 : 148;
    return { words: 'below', room: words + shown, bar: 56, arrows: 'sides', ...(map && { map: shown }) };
  }
  if (map) return { words: 'beside', room: 376, bar: 56, arrows: 'sides', map: Math.round(height * 0.42) };
  return details
    ? { words: 'beside', room: 376, bar: 56, arrows: 'sides' }
    : { words: 'below', room: 128, bar: 56, arrows: 'sides' };
}

/** The same as distances from the screen's edges within which the picture stands. */
export function paddingOf({ words, room, bar, arrows }: LightboxLayout) {
  const side = arrows === 'sides' ? arrow : 0;
  return words === 'below'
    ? { top: bar, right: side, bottom: room, left: side }
    : { top: bar, right: room + side, bottom: 0, left: side };
}
