import { SaxesParser } from 'saxes';
import { AuthorError } from '../../../journal/problem.ts';
import { makeAmpersandEscaper } from './escapeAmpersands.ts';

/** An item of a WordPress export (WXR), its values as text; what is empty there is absent. */
export interface ExportedItem {
  /** Where it begins, from 1. */
  readonly line: number;
  /** By the element's name without prefix: `title`, `link`, `post_id`, `post_date`, `status`, `excerpt`, … */
  readonly get: (name: string) => string | undefined;
  /** Custom fields. */
  readonly meta: (key: string) => string | undefined;
  /** Names of categories and tags. */
  readonly tags: readonly string[];
  readonly comments: number;
}

export interface ExportVisitor {
  /** Of the blog itself: `title`, `link`, `language`, `base_site_url`, `base_blog_url`. */
  channel(name: string, text: string): void;
  /** `content`: its text as HTML, which may be long, and is kept nowhere else. */
  item(item: ExportedItem, content: string): void;
}

/** Takes the text of an export piece by piece, so that it is never held at once. */
export interface ExportReader {
  write(text: string): void;
  /** Throws where the file ends before its last element does. */
  close(): void;
}

interface Open {
  readonly name: string;
  readonly domain: string;
  text: string;
}

/** Reads a WXR file as it comes. What is no XML throws an AuthorError with its line. */
export function makeExportReader(file: string, visitor: ExportVisitor): ExportReader {
  const parser = new SaxesParser({ position: false });
  const escape = makeAmpersandEscaper();
  const open: Open[] = [];
  let item: ItemInMaking | undefined;
  parser.on('error', ({ message }) => {
    // A stray character loses nothing: it is taken as it stands.
    if (/disallowed character/i.test(message)) return;
    const what = `the export is broken here (${message.replace(/\.$/, '')})`;
    throw new AuthorError([
      { file, line: parser.line, what, todo: 'export it again; it may have been cut off' },
    ]);
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'item') item = new ItemInMaking(parser.line);
    open.push({ name, domain: String(attributes.domain ?? ''), text: '' });
  });
  parser.on('closetag', () => {
    const element = open.pop();
    const parent = open.at(-1)?.name;
    if (element === undefined) return;
    if (element.name === 'item' && item) {
      visitor.item(item, item.takeContent());
      item = undefined;
    } else if (item) item.note(element, parent);
    else if (parent === 'channel') visitor.channel(bare(element.name), element.text.trim());
  });
  return {
    write: (text) => void parser.write(escape(text)),
    close: () => void parser.write(escape('', true)).close(),
  };
}

const bare = (name: string) => (name === 'excerpt:encoded' ? 'excerpt' : name.slice(name.indexOf(':') + 1));

class ItemInMaking implements ExportedItem {
  readonly tags: string[] = [];
  comments = 0;
  readonly line: number;
  readonly #values = new Map<string, string>();
  readonly #meta = new Map<string, string>();
  #key = '';
  #content = '';

  constructor(line: number) {
    this.line = line;
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  meta(key: string): string | undefined {
    return this.#meta.get(key);
  }

  takeContent(): string {
    const content = this.#content;
    this.#content = '';
    return content;
  }

  note({ name, domain, text }: Open, parent: string | undefined): void {
    if (name === 'wp:meta_key') this.#key = own(text);
    else if (name === 'wp:meta_value') this.#meta.set(this.#key, own(text));
    else if (name === 'content:encoded') this.#content = text;
    else if (name === 'wp:comment') this.comments += 1;
    else if (name === 'category' && /^(category|post_tag)$/.test(domain)) this.tags.push(own(text.trim()));
    else if (parent === 'item' && text.trim() !== '') this.#values.set(bare(name), own(text));
  }
}

/** A string cut out of another keeps the whole of it in memory, here the export piece by piece. */
const own = (text: string) => JSON.parse(JSON.stringify(text)) as string;
