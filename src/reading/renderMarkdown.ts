import MarkdownItParser, { type MarkdownIt, type Env, type StateBlock, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { countUpTo } from '../geometry/countUpTo.ts';
import { parsePhotoSet, photoSetLine, type PhotoSet } from './parsePhotoSet.ts';
import type { Report } from './report.ts';

/** HTML as the author means it, nothing of it checked yet. */
export interface RenderedText {
  readonly kind: 'html';
  readonly html: string;
  /** Line of the file that stands at a place of the HTML, found by the last mark before it. */
  readonly lineAt: (offset: number) => number;
}

export interface RenderedSet extends PhotoSet {
  readonly kind: 'set';
  readonly line: number;
}

/** GitHub-flavoured Markdown with footnotes and real quotes and dashes to HTML, parted where a set of photos stands. */
export function renderMarkdown(
  text: string,
  firstLine: number,
  report: Report,
): readonly (RenderedText | RenderedSet)[] {
  const markdown = isTooDeep(text) ? withoutHtml : withHtml;
  if (markdown === withoutHtml) {
    report(firstLine, 'HTML is nested too deeply to be read and is shown as text', 'close its elements');
  }
  const parts: (RenderedText | RenderedSet)[] = [];
  const env: Env = {};
  let passage: Token[] = [];
  const closePassage = () => {
    if (passage.length > 0) parts.push(renderPassage(markdown, passage, firstLine, env));
    passage = [];
  };
  for (const token of markdown.parse(text, env)) {
    if (token.type !== 'photo_set') passage.push(token);
    else {
      const line = firstLine + (token.map?.[0] ?? 0);
      const set = token.level === 0 ? parsePhotoSet(token.content) : null;
      if (set) {
        closePassage();
        parts.push({ kind: 'set', ...set, line });
      } else report(line, `"${token.content.trim()}" names no set of photos`, setTodo);
    }
  }
  closePassage();
  return parts;
}

const setTodo =
  'write {{ photos day="2019-06-25" }}, {{ photos place="The Bund" }} or {{ photos files="bund-*.jpg" }} on a line of its own';

const withHtml = makeMarkdown(true);
const withoutHtml = makeMarkdown(false);

function makeMarkdown(html: boolean): MarkdownIt {
  const markdown = new MarkdownItParser({ html, linkify: true, typographer: true }).use(footnotes);
  // Addresses stay as written: they are matched to files, and made safe where they are printed.
  markdown.normalizeLink = (address) => address;
  // As on GitHub: `kubernetes.io` and `index.md` are words, `www.kubernetes.io` is a link.
  markdown.linkify.set({ fuzzyLink: false });
  markdown.linkify.add('www.', {
    validate: (words: string, at: number) =>
      /^[\w-]+(\.[\w-]+)+(\/[^\s<>"]*[^\s<>".,;:!?)])?/.exec(words.slice(at))?.[0].length ?? 0,
    normalize: (match: { url: string }) => (match.url = `https://${match.url}`),
  });
  markdown.renderer.rules.footnote_block_open = () => '<section class="footnotes">\n<ol>\n';
  markdown.block.ruler.before('paragraph', 'photo_set', readPhotoSet, { alt: ['paragraph', 'reference'] });
  return markdown;
}

function readPhotoSet(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  const content = state.getLines(line, line + 1, 0, false);
  if (!photoSetLine.test(content.trim())) return false;
  if (silent) return true;
  const token = state.push('photo_set', '', 0);
  token.content = content.trim();
  token.map = [line, line + 1];
  state.line = line + 1;
  return true;
}

function renderPassage(markdown: MarkdownIt, tokens: Token[], firstLine: number, env: Env): RenderedText {
  const offsets: number[] = [];
  const lines: number[] = [];
  let html = '';
  tokens.forEach((token, index) => {
    if (token.map) {
      offsets.push(html.length);
      lines.push(firstLine + token.map[0]);
    }
    alignWithoutStyle(token);
    html += renderToken(markdown, tokens, index, env);
  });
  // Prose and HTML keep their line ends, so within a token lines are counted.
  const breaks = [...html.matchAll(/\n/g)].map(({ index }) => index);
  const lineAt = (offset: number) => {
    const mark = countUpTo(offsets, offset) - 1;
    if (mark < 0) return firstLine;
    return lines[mark]! + countUpTo(breaks, offset - 1) - countUpTo(breaks, offsets[mark]! - 1);
  };
  return { kind: 'html', html, lineAt };
}

function renderToken(markdown: MarkdownIt, tokens: Token[], index: number, env: Env): string {
  const { renderer, options } = markdown;
  const token = tokens[index]!;
  if (token.type === 'inline') return renderer.renderInline(token.children ?? [], options, env);
  const rule = renderer.rules[token.type];
  return rule ? rule(tokens, index, options, env, renderer) : renderer.renderToken(tokens, index, options);
}

/** Columns are aligned by a style attribute, which the site's policy forbids. */
function alignWithoutStyle(token: Token) {
  const align = /^text-align:(\w+)$/.exec(String(token.attrGet('style') ?? ''))?.[1];
  if (align !== undefined) token.attrs = [['align', align]];
}

const deepest = 400;
const leaves = new Set(
  'area base br col embed hr img input link meta source track wbr p li td th tr dt dd'.split(' '),
);

/** What walks a tree of HTML needs stack for each level of it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of text.matchAll(/<(\/?)([a-z][\w-]*)/gi)) {
    if (leaves.has(name.toLowerCase())) continue;
    depth += slash === '' ? 1 : -1;
    if (depth > deepest) return true;
    if (depth < 0) depth = 0;
  }
  return false;
}
