const names = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  'icon\r',
  '@eadir',
  '__macosx',
  '#recycle',
  '@recycle',
  '$recycle.bin',
  'system volume information',
  'lost+found',
  'node_modules',
]);

/** True of what systems, NAS boxes and browsers leave beside photos, and of everything hidden by a leading dot. */
export function isJunk(name: string): boolean {
  return (
    name.startsWith('.') || names.has(name.toLowerCase()) || /~$|^~\$|\.(part|crdownload|tmp)$/i.test(name)
  );
}
