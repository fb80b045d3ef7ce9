import { cleanText } from '../text/cleanText.ts';
import type { XmpProperties } from '../xmp/parseXmp.ts';

/** A property's first text. */
export function xmpText(xmp: XmpProperties, name: string): string | undefined {
  return cleanText(xmp.get(name)?.[0]?.text);
}

/** A property's first number; XMP writes rationals as `18/10`. */
export function xmpNumber(xmp: XmpProperties, name: string): number | undefined {
  const match = /^([+-]?\d+(?:\.\d+)?)(?:\/(\d+))?$/.exec(xmpText(xmp, name) ?? '');
  if (!match) return undefined;
  const value = Number(match[1]) / Number(match[2] ?? 1);
  return Number.isFinite(value) ? value : undefined;
}

/** A property's texts, those that say something. */
export function xmpTexts(xmp: XmpProperties, name: string): string[] {
  return (xmp.get(name) ?? []).flatMap(({ text }) => cleanText(text) ?? []);
}
