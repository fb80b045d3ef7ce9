import { findCode } from '../findCode.ts';
import { readArguments } from '../readArguments.ts';
import type { Written } from '../readYaml.ts';
import { printImage } from './rewriteMarkdown.ts';
import { keyOf, textOf } from './writtenValues.ts';

export interface GalleryContext {
  /** What the post's front matter has below a key: pictures with their words. */
  readonly listed: (key: string) => Written | undefined;
  /** The pictures in a folder, as the post would name them. */
  readonly inFolder: (folder: string) => readonly string[];
}

const included = /\{%-?\s*include\s+gallery(?:\.html)?\b([^%]*)%\}/g;
const folders = /\{\{[<%]\s*gallery\b([^>%]*?)\/?\s*[>%]\}\}/g;

/** Galleries whose pictures stand elsewhere than in the text: a list in the front matter, a folder. */
export function replaceGalleries(text: string, { listed, inFolder }: GalleryContext): string {
  const code = findCode(text);
  const isCode = (at: number) => code.some(([start, end]) => at >= start && at < end);
  return text
    .replace(included, (whole: string, rest: string, at: number) => {
      const { named } = readArguments(rest);
      const pictures = readList(listed(named.get('id') ?? 'gallery'));
      const caption = named.get('caption');
      return isCode(at) || pictures === undefined ? whole : `${pictures}${caption ? ` _${caption}_` : ''}`;
    })
    .replace(folders, (whole: string, rest: string, at: number) => {
      const { named, positional } = readArguments(rest);
      const folder = named.get('dir') ?? named.get('folder') ?? named.get('src') ?? positional[0];
      const pictures = folder === undefined || isCode(at) ? [] : inFolder(folder.replace(/\*.*$/, ''));
      return pictures.length === 0
        ? whole
        : pictures.map((ref) => printImage(ref, { ref, line: 1 })).join(' ');
    });
}

function readList(written: Written | undefined): string | undefined {
  if (!Array.isArray(written)) return undefined;
  const images = written.flatMap((item: Written) => {
    const ref = textOf(item) ?? textOf(keyOf(item, 'url', 'image_path', 'src', 'image'));
    const caption = textOf(keyOf(item, 'title', 'caption'));
    const alt = textOf(keyOf(item, 'alt')) ?? '';
    return ref === undefined
      ? []
      : [printImage(ref, { ref, alt, line: 1, ...(caption !== undefined && { caption }) })];
  });
  return images.join(' ');
}
