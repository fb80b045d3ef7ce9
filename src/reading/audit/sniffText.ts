export type TextKind = 'HTML' | 'SVG' | 'GPX' | 'KML' | 'XML' | 'JSON' | 'code' | 'text';

export interface SniffedText {
  readonly kind: TextKind;
  /** Of JSON: its value. */
  readonly data?: unknown;
}

const root = /^(?:\ufeff|\s|<\?[^>]*>|<!--[^]*?-->|<!(?!--)[^>]*>)*<(?:\w+:)?([\w-]+)/;
const kinds: Readonly<Record<string, TextKind>> = { html: 'HTML', svg: 'SVG', gpx: 'GPX', kml: 'KML' };

/** What a text is by its content. Only program code and style sheets are told from prose by their names. */
export function sniffText(text: string, path: string): SniffedText {
  const first = text.trimStart()[0];
  if (first === '{' || first === '[') {
    try {
      return { kind: 'JSON', data: JSON.parse(text) };
    } catch {
      // Something else that begins like JSON.
    }
  }
  if (first === '<' || first === '\ufeff') {
    if (/<!doctype html|<html\b/i.test(text.slice(0, 2000))) return { kind: 'HTML' };
    const name = root.exec(text)?.[1];
    if (name !== undefined) return { kind: kinds[name.toLowerCase()] ?? 'XML' };
  }
  return { kind: /\.(?:m?js|css|webmanifest)$/i.test(path) ? 'code' : 'text' };
}
