/** The language that tiles of OpenStreetMap's data have names in, as they write it. */
export function chooseTileLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag || 'en').maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' || region === 'TW' ? 'zh-Hant' : 'zh-Hans';
}
