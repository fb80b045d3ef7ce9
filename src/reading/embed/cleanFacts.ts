import { cleanText } from '../photo/text/cleanText.ts';
import { withoutAbsent } from '../photo/withoutAbsent.ts';
import type { EmbeddedFacts } from './embeddedFacts.ts';

/** Texts without what no metadata can hold: control characters, halves of characters. */
export function cleanFacts({
  spot,
  taken,
  title,
  caption,
  alt,
  credit,
  keywords,
}: EmbeddedFacts): EmbeddedFacts {
  const clean = (text: string | undefined) => text && (cleanText(text) ?? '');
  return withoutAbsent({
    ...{ spot, taken },
    ...{ title: clean(title), caption: clean(caption), alt: clean(alt), credit: clean(credit) },
    keywords: keywords && [...new Set(keywords.flatMap((word) => cleanText(word) ?? []))],
  });
}
