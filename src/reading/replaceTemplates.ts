import { findCode } from './findCode.ts';
import { photoSetLine } from './parsePhotoSet.ts';
import { readArguments, type Arguments } from './readArguments.ts';
import type { Stretch } from './repairEncoding.ts';
import type { Report } from './report.ts';

const comment =
  /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{::comment\}[\s\S]*?\{:\/(?:comment)?\}|^[*-] .*\n\{:toc.*\}$/gm;
const attributes = /\{::?[^{}\n]*\}|(?<=[)\]])\{(?:[.#]|[\w-]+=)[^{}\n]*\}/;
const template =
  /\{\{<[\s\S]{0,2000}?>\}\}|\{\{%[\s\S]{0,2000}?%\}\}|\{%[\s\S]{0,2000}?%\}|\{\{[\s\S]{0,2000}?\}\}/;
const leftover = new RegExp(`${attributes.source}|${template.source}`, 'g');

/**
 * What other generators put between the words: kramdown's `{: .class}`, Liquid's `{% … %}` and `{{ … }}`, Hugo's
 * `{{< … >}}`. What shows a picture becomes a picture, what names an address becomes the address, the rest goes,
 * with a problem. Every line keeps its number, and code stays as it is.
 */
export function replaceTemplates(text: string, firstLine: number, report: Report): string {
  // What the author commented out was never published, so it goes first and whole.
  const code = findCode(text);
  const isCode = (at: number) => code.some(([start, end]) => at >= start && at < end);
  const shown = text.replace(comment, (written: string, at: number) =>
    isCode(at) ? written : onlyLines(written),
  );
  let line = firstLine;
  const counted = (piece: string, replace: (piece: string) => string) => {
    const replaced = replace(piece);
    line += countLines(piece);
    return replaced;
  };
  return mapOutside(
    shown,
    findCode(shown),
    (piece) => counted(piece, () => replaceIn(piece, line, report)),
    (code) => counted(code, () => (code.startsWith('{') ? unwrapCode(code) : code)),
  );
}

const countLines = (text: string) => text.split('\n').length - 1;
const onlyLines = (text: string) => '\n'.repeat(countLines(text));

function mapOutside(
  text: string,
  stretches: readonly Stretch[],
  outside: (piece: string) => string,
  inside: (code: string) => string,
): string {
  let mapped = '';
  let from = 0;
  for (const [start, end] of stretches.toSorted((a, b) => a[0] - b[0])) {
    if (start < from) continue;
    mapped += outside(text.slice(from, start)) + inside(text.slice(start, end));
    from = end;
  }
  return mapped + outside(text.slice(from));
}

function replaceIn(piece: string, firstLine: number, report: Report): string {
  let [line, counted] = [firstLine, 0];
  return piece.replace(leftover, (written: string, offset: number) => {
    line += countLines(piece.slice(counted, offset));
    counted = offset;
    const whole = lineAround(piece, offset, written.length);
    if (photoSetLine.test(whole)) return written;
    const replaced = !/^\{[{%]/.test(written) ? '' : replaceTemplate(written);
    if (replaced === undefined) {
      const shown = written.replace(/\s+/g, ' ').slice(0, 60);
      report(line, `${shown} is left out: Pinhole runs no templates`, 'write what it should show as text');
    }
    return (replaced ?? '') + onlyLines(written);
  });
}

function lineAround(text: string, offset: number, length: number): string {
  const end = text.indexOf('\n', offset + length);
  return text.slice(text.lastIndexOf('\n', offset) + 1, end === -1 ? text.length : end);
}

/** `{% highlight ruby %}…{% endhighlight %}` becomes fenced code, `{% raw %}…{% endraw %}` what stands in it. */
function unwrapCode(code: string): string {
  const match = /^\{+[<%]-?\s*(\w+)\s*([\w+#-]*)[^}]*\}+([\s\S]*?)\{+[<%]-?\s*\/?\w*\s*-?[%>]*\}*$/.exec(
    code,
  );
  if (match === null) return code;
  const [, name, language = '', inner = ''] = match;
  if (name === 'raw') return inner;
  const fence = inner.includes('```') ? '~~~~' : '```';
  return inner.startsWith('\n')
    ? `${fence}${language}${inner.replace(/\n?[ \t]*$/, '\n')}${fence}`
    : `\`${inner}\``;
}

const isPicture = (name: string) =>
  /\.(jpe?g|png|webp|avif|hei[cf]|gif|svg|tiff?|jxl|bmp)([?#].*)?$/i.test(name);
const sources = ['src', 'image', 'img', 'image_path', 'path', 'url', 'file', 'source'];

/** What stands for a template: undefined where it can only be left out. */
function replaceTemplate(written: string): string | undefined {
  const body = written.replace(/^\{[{%]*[<%]?-?|-?[%>]?[}%]*\}$/g, '').trim();
  if (/^\/\*[\s\S]*\*\/$/.test(body)) return written.includes('<') ? `\\{{${body.slice(2, -2)}}}` : '';
  if (written.startsWith('{{') && !/^\{\{[<%]/.test(written)) return replaceOutput(body);
  const [, name = '', rest = ''] = /^(\/?[\w.-]+)([\s\S]*)$/.exec(body) ?? [];
  if (/^(\/|end)/.test(name)) return '';
  const given = readArguments(rest);
  const first = given.positional[0] ?? '';
  if (name === 'link') return first;
  if (name === 'post_url') return `${first}.md`;
  if (name === 'ref' || name === 'relref') return first;
  if (name === 'gallery') return replaceGallery(given);
  return makePicture(given) ?? makeVideoLink(name, first);
}

/** `{{ site.baseurl }}` stands for nothing, `{{ "/a.jpg" | relative_url }}` for its text. */
function replaceOutput(body: string): string | undefined {
  if (/^site\.(baseurl|url)(\s*\|.*)?$/.test(body)) return '';
  return /^(["'])([^"']*)\1\s*(\|[\s\S]*)?$/.exec(body)?.[2];
}

function replaceGallery({ named, positional }: Arguments): string {
  const pattern = named.get('match');
  return pattern === undefined || positional.length > 0 ? '' : `{{ photos files="${pattern}" }}`;
}

function makePicture({ named, positional }: Arguments): string | undefined {
  const values = [...sources.map((name) => named.get(name) ?? ''), ...positional];
  const source = values.find(isPicture) ?? named.get('src');
  if (source === undefined) return undefined;
  const caption = named.get('caption') ?? named.get('title') ?? '';
  const alt = named.get('alt') ?? '';
  return `<img src="${escape(source)}" alt="${escape(alt)}" title="${escape(caption)}">`;
}

const escape = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

function makeVideoLink(name: string, id: string): string | undefined {
  if (!/^[\w-]+$/.test(id)) return undefined;
  if (name === 'youtube') return `<https://www.youtube.com/watch?v=${id}>`;
  return name === 'vimeo' ? `<https://vimeo.com/${id}>` : undefined;
}
