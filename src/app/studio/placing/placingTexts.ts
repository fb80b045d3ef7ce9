import { findTexts } from '../../findTexts.ts';
import { texts as en, type PlacingTexts } from './languages/en.ts';
import { texts as zhHans } from './languages/zh-Hans.ts';

const languages: Readonly<Record<string, PlacingTexts>> = { 'zh-Hans': zhHans };

/** What the studio says of placing, in the site's language. */
export let placingTexts: PlacingTexts = en;

/** @param language of the site, BCP 47 */
export function choosePlacingTexts(language: string): void {
  placingTexts = languages[findTexts(language) ?? ''] ?? en;
}
