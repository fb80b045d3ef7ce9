import { messages } from '../messages.ts';
import type { PhotoView } from '../page.ts';

/**
 * What stands under a photo as its caption: the author's words, else the text for those who cannot see it; nothing
 * where that says no more than place and time, which are told anyway.
 */
export function captionOf({ caption, alt, where, when }: PhotoView): string | undefined {
  if (caption !== undefined) return caption;
  const facts = [where, when].filter((fact) => fact !== undefined).join(messages.text.parts);
  return alt === facts || alt === messages.photo.untitled ? undefined : alt;
}
