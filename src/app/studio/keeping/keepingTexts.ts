import { findTexts } from '../../findTexts.ts';
import { texts as en, type KeepingTexts } from './languages/en.ts';
import { texts as zhHans } from './languages/zh-Hans.ts';

const languages: Readonly<Record<string, KeepingTexts>> = { 'zh-Hans': zhHans };

/** What the studio says of keeping, in the site's language. */
export let keepingTexts: KeepingTexts = en;

/** @param language of the site, BCP 47 */
export function chooseKeepingTexts(language: string): void {
  keepingTexts = languages[findTexts(language) ?? ''] ?? en;
}
