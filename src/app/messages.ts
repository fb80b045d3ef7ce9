import { messages as en, type Messages } from './languages/en.ts';

export type { Messages };

/** Languages besides English, by their path from here; each is loaded where it is spoken. */
const others = import.meta.glob<Messages>(['./languages/*.ts', '!./languages/en.ts'], { import: 'messages' });

const fileOf = (name: string) => `./languages/${name}.ts`;

/** The interface's texts in the site's language. */
export let messages: Messages = en;

/**
 * Chooses the texts once, before anything is rendered.
 *
 * @param name of a file of `languages/`; without one they are English
 */
export async function chooseTexts(name: string | undefined): Promise<void> {
  messages = (name !== undefined && (await others[fileOf(name)]?.())) || en;
}

/** Whether there are texts of that name besides the English ones. */
export const hasTexts = (name: string): boolean => fileOf(name) in others;
