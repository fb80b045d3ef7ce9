import type { XmpItem } from '../xmp/parseXmp.ts';
import { cleanText } from '../text/cleanText.ts';

const traditional = /^zh-(hant|tw|hk|mo)\b/i;

/** One of a text's language alternatives: the site's language, its script or family, else the default, else the first. */
export function chooseLanguage(items: readonly XmpItem[] | undefined, language: string): string | undefined {
  const said = (items ?? []).filter(({ text }) => cleanText(text) !== undefined);
  const best = said.reduce<XmpItem | undefined>(
    (chosen, item) => (!chosen || closeness(item, language) > closeness(chosen, language) ? item : chosen),
    undefined,
  );
  return cleanText(best?.text);
}

function closeness({ lang = 'x-default' }: XmpItem, language: string): number {
  const [wanted, given] = [language.toLowerCase(), lang.toLowerCase()];
  if (given === wanted) return 4;
  if (given.split('-')[0] === wanted.split('-')[0])
    return traditional.test(given) === traditional.test(wanted) ? 3 : 2;
  return given === 'x-default' ? 1 : 0;
}
