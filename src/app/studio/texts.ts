import { findTexts } from '../findTexts.ts';
import { chooseKeepingTexts } from './keeping/keepingTexts.ts';
import { choosePlacingTexts } from './placing/placingTexts.ts';
import { texts as en, type StudioTexts } from './languages/en.ts';
import { texts as zhHans } from './languages/zh-Hans.ts';

const languages: Readonly<Record<string, StudioTexts>> = { 'zh-Hans': zhHans };

/** What the studio says, in the site's language. */
export let texts: StudioTexts = en;

/** @param language of the site, BCP 47 */
export function chooseStudioTexts(language: string): void {
  texts = languages[findTexts(language) ?? ''] ?? en;
  chooseKeepingTexts(language);
  choosePlacingTexts(language);
}
