import type { Root } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';

const footnotes = ['footnote-ref', 'footnote-backref', 'footnotes', 'footnote-item'] as const;
const aligned = ['align', 'colSpan', 'rowSpan', 'headers', 'scope'];

/** What a post may hold: text and its structure. No style, no class but Pinhole's own, nothing that runs or loads. */
const schema: Schema = {
  ...defaultSchema,
  strip: ['script', 'style', 'svg', 'math', 'template', 'title', 'textarea', 'select', 'object', 'head'],
  clobber: [],
  tagNames: [
    // The sources of a <picture> give way to the renditions of its photo.
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
    ...'abbr address article aside bdi bdo caption center cite col colgroup dfn figcaption figure label mark small time u wbr'.split(
      ' ',
    ),
  ],
  attributes: {
    '*': ['id', 'lang', 'dir', 'title'],
    a: ['href', ['className', ...footnotes]],
    blockquote: ['cite'],
    code: [['className', /^language-[\w+#-]+$/]],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    img: ['src', 'alt'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ins: ['cite', 'dateTime'],
    li: ['value', ['className', ...footnotes, 'task-list-item']],
    ol: ['start', 'reversed', 'type'],
    q: ['cite'],
    section: [['className', ...footnotes]],
    sup: [['className', ...footnotes]],
    td: aligned,
    th: aligned,
    time: ['dateTime'],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel', 'geo'],
    src: ['http', 'https'],
  },
};

export function sanitizeTree(tree: Root): Root {
  const clean = sanitize(tree, schema);
  return clean.type === 'root' ? clean : { type: 'root', children: [] };
}
