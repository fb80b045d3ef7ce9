import { messages } from '../messages.ts';
import type { PhotoView } from '../page.ts';

/** What those who cannot see a photo are told where nobody has written a word: that it is one, its place, its time. */
export function describeWordless({ where, when }: Pick<PhotoView, 'where' | 'when'>): string {
  return [messages.photo.photo, where, when].filter(Boolean).join(messages.text.parts);
}
