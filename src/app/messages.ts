import { messages as en, type Messages } from './languages/en.ts';

export type { Messages };

/** Languages besides English, by their path from here; each is loaded where it is spoken. */
const others = import.meta.glob<Messages>(['./languages/*.ts', '!./languages/en.ts'], { import: 'messages' });

/** The interface's texts in the site's language. */
export let messages: Messages = en;

/**
 * Chooses the language once, before anything is rendered; a language without a dictionary is shown in English.
 *
 * @param tag BCP 47
 */
export async function chooseLanguage(tag: string): Promise<void> {
  const file = findLanguage(tag);
  messages = (file && (await others[file]?.())) || en;
}

/** Key in Vite's manifest of the module with a language's texts; undefined for English, which is always there. */
export const languageSource = (tag: string) => findLanguage(tag)?.replace('./', 'src/app/');

/** By language and script, as `zh`, `zh-CN` and `zh-Hans` are one; else by language alone. */
function findLanguage(tag: string): string | undefined {
  const { language, script } = new Intl.Locale(tag).maximize();
  return [`${language}-${script}`, language]
    .map((name) => `./languages/${name}.ts`)
    .find((file) => file in others);
}
