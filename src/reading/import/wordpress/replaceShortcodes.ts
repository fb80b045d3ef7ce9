import { readArguments } from '../../readArguments.ts';
import type { Attachment, Attachments } from './attachments.ts';

export interface ShortcodeContext {
  /** The post's id. */
  readonly post: string;
  readonly attachments: Attachments;
  /** Whether the uploads have the picture of a name. */
  readonly has: (name: string) => boolean;
  /** Told of what is left out. */
  readonly report: (what: string, todo?: string) => void;
}

const code = /<(pre|code)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
const caption = /\[(?:wp_)?caption\b([^\]]*)\]([\s\S]*?)\[\/(?:wp_)?caption\]/gi;
const gallery = /\[gallery\b([^\]]*)\]/gi;
const video = /\[video\b([^\]]*)\](?:[\s\S]*?\[\/video\])?/gi;
const embed = /\[embed\b[^\]]*\]([\s\S]*?)\[\/embed\]/gi;
const unknown = /\[(\/?)([a-z][\w-]*)((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s\]"']+))*)\s*\/?\](?!\()/gi;

/** WordPress's shortcodes as HTML: captions, galleries, films, embeds. Others go and are reported; `[sic]` stays. */
export function replaceShortcodes(html: string, context: ShortcodeContext): string {
  return mapOutsideCode(html, (text) => replaceUnknown(replaceKnown(text, context), context));
}

function mapOutsideCode(html: string, replace: (text: string) => string): string {
  let mapped = '';
  let from = 0;
  for (const match of html.matchAll(code)) {
    mapped += replace(html.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return mapped + replace(html.slice(from));
}

function replaceKnown(text: string, context: ShortcodeContext): string {
  return text
    .replace(caption, (_, attributes: string, inner: string) => makeCaption(attributes, inner))
    .replace(gallery, (_, attributes: string) => makeGallery(attributes, context))
    .replace(video, (whole: string, attributes: string) => {
      const { named, positional } = readArguments(attributes);
      const source = ['src', 'mp4', 'm4v', 'mov', 'webm'].map((name) => named.get(name)).find(Boolean);
      return (source ?? positional[0])
        ? `\n\n<img src="${escape(source ?? positional[0] ?? '')}" alt="">\n\n`
        : whole;
    })
    .replace(embed, (_, address: string) => `\n\n${address.trim()}\n\n`);
}

/** The words stand behind the picture, or, long ago, in an attribute. */
function makeCaption(attributes: string, inner: string): string {
  const [, picture = '', behind = ''] =
    /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? [];
  if (picture === '') return inner;
  const words = behind.trim() || escape(readArguments(attributes).named.get('caption') ?? '');
  return `\n\n<figure>${picture}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>\n\n`;
}

function makeGallery(attributes: string, { post, attachments, report }: ShortcodeContext): string {
  const { named } = readArguments(attributes);
  const wanted = named.get('ids') ?? named.get('include');
  const chosen = wanted?.split(',').map((id) => attachments.get(id.trim()));
  const shown = (chosen ?? findOwn(named.get('id') ?? post, attachments)).filter((one) => one !== undefined);
  const lost = (chosen?.length ?? 1) - shown.length;
  if (lost > 0)
    report(
      `a gallery shows ${chosen ? lost : 'no'} pictures that the export tells of`,
      'export all content, media included',
    );
  return shown.length === 0 ? '' : `\n\n<div>${shown.map(makeFigure).join('')}</div>\n\n`;
}

function findOwn(post: string, attachments: Attachments): Attachment[] {
  return [...attachments.values()]
    .filter(({ parent, url }) => parent === post && /\.(jpe?g|png|webp|avif|heic|gif)$/i.test(url))
    .sort((a, b) => a.order - b.order);
}

function makeFigure({ url, alt = '', caption: words = '' }: Attachment): string {
  const legend = words === '' ? '' : `<figcaption>${escape(words)}</figcaption>`;
  return `<figure><img src="${escape(url)}" alt="${escape(alt)}">${legend}</figure>`;
}

function replaceUnknown(text: string, { report }: ShortcodeContext): string {
  const closed = new Set(
    [...text.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name = '']) => name.toLowerCase()),
  );
  return text.replace(unknown, (whole: string, slash: string, name: string, attributes: string) => {
    if (slash === '' && attributes.trim() === '' && !closed.has(name.toLowerCase())) return whole;
    if (slash === '')
      report(
        `${whole.replace(/\s+/g, ' ').slice(0, 60)} is left out: Pinhole runs no shortcodes`,
        'write what it should show as text',
      );
    return '';
  });
}

const escape = (text: string) =>
  text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
