import type { SettingEdit } from '../../../reading/edit/settingEdits.ts';

/**
 * Edits photos.yaml. Resolves when the view shows it, or when it was refused: until then what was edited is shown as it was
 * asked for.
 *
 * @param label says what the author did, for undoing it: `Move bund.jpg`
 * @param field what is done again and again there is one step, as typing into a field is
 */
export type OnEdit = (label: string, edits: readonly SettingEdit[], field?: string) => Promise<unknown>;
