/** Whether a file of a trip, by its path inside it, is what the author writes: photos.yaml, or a post. */
export function isTripText(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isSettingsText(path) || (/\.(md|markdown)$/i.test(name) && !/^readme\./i.test(name));
}

/** Settings are read from the trip's own folder alone. */
export const isSettingsText = (path: string): boolean => path === 'photos.yaml';
