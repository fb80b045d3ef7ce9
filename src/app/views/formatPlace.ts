import type { LocalText, Place } from '../../journal/place.ts';
import { messages } from '../messages.ts';

/** `The Bund, Shanghai, China`: the author's name, then the city, then the country's name; each said once. */
export function formatPlace(place: Place, language: string): string | undefined {
  const name = place.name && chooseText(place.name, language);
  const parts = [name, ...formatCity(place, language)].filter((part) => part !== undefined && part !== '');
  if (parts.length === 0) return place.sea ? messages.photo.atSea : undefined;
  return [...new Set(parts)].join(messages.text.parts);
}

/** `The Bund`, else the city, else the country: what it is called among others of one trip. */
export function shortenPlace(place: Place, language: string): string | undefined {
  const name = place.name && chooseText(place.name, language);
  return name ?? place.city ?? formatPlace(place, language);
}

/** A country that bears its city's name is named alone, in the site's language: `Hong Kong`, `Singapore`. */
function formatCity({ city, country }: Place, language: string): (string | undefined)[] {
  if (country === undefined) return [city];
  const isCity = city !== undefined && city === nameCountry(country, 'en', 'short');
  return isCity ? [nameCountry(country, language, 'short')] : [city, nameCountry(country, language, 'long')];
}

/** To make a list of names takes far longer than to look into it, and that longer than to remember what it said. */
const countryNames = new Map<string, string | undefined>();

export function nameCountry(code: string, language: string, style: 'long' | 'short'): string | undefined {
  const key = `${language} ${style} ${code}`;
  if (!countryNames.has(key))
    countryNames.set(key, new Intl.DisplayNames(language, { type: 'region', style }).of(code));
  return countryNames.get(key);
}

/** A text in the site's language, else in English, else in the first that there is. */
export function chooseText(text: LocalText, language: string): string | undefined {
  if (typeof text === 'string') return text;
  return text[language] ?? text[language.split('-')[0] ?? ''] ?? text['en'] ?? Object.values(text)[0];
}
