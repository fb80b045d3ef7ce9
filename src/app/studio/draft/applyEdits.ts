import { editSettings } from '../../../reading/edit/editSettings.ts';
import type { SettingEdit } from '../../../reading/edit/settingEdits.ts';
import { readTripSettings } from '../../../reading/readTripSettings.ts';
import { makePhotoKeys } from '../../../reading/edit/makePhotoKeys.ts';

/** What photos.yaml is called in every trip. */
export const settingsFile = 'photos.yaml';

/**
 * Edits photos.yaml, each photo under the key that it has there. Throws an AuthorError where that cannot be read, or not be edited safely.
 *
 * @param files paths of all photos
 */
export function applyEdits(text: string, edits: readonly SettingEdit[], files: readonly string[]): string {
  const keyOf = makePhotoKeys(readTripSettings(text, settingsFile).photos, files);
  const named = edits.map((edit) => {
    const [root, file, ...rest] = edit.path;
    return root === 'photos' && typeof file === 'string'
      ? { ...edit, path: [root, keyOf(file), ...rest] }
      : edit;
  });
  return editSettings(text, named, settingsFile);
}
