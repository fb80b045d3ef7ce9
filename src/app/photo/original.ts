import type { Original } from '../../journal/rendition.ts';

/** A photo's own file as pages offer it. */
export interface OriginalView extends Omit<Original, 'bytes'> {
  /** `3.2 MB`. */
  readonly size: string;
}

/** Whether browsers show it; others can only keep it. */
export const isShown = ({ type }: Pick<OriginalView, 'type'>) => type !== 'image/heic';

/** `JPEG · 3.2 MB`. */
export function titleOf({ type, size }: Pick<OriginalView, 'type' | 'size'>): string {
  return `${type.slice('image/'.length).toUpperCase()} · ${size}`;
}
