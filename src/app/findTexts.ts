import { hasTexts } from './messages.ts';

/**
 * The name of the interface's texts for a site: by language and script, as `zh`, `zh-CN` and `zh-Hans` are one, else by
 * language alone; undefined where English has to do.
 *
 * @param tag BCP 47
 */
export function findTexts(tag: string): string | undefined {
  const { language, script } = new Intl.Locale(tag).maximize();
  return [`${language}-${script}`, language].find(hasTexts);
}

/** Key in Vite's manifest of the module with texts of that name. */
export const textsSource = (name: string) => `src/app/languages/${name}.ts`;
