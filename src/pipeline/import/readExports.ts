import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAttachment, type Attachment } from '../../reading/import/wordpress/attachments.ts';
import { makeExportReader, type ExportedItem } from '../../reading/import/wordpress/readExport.ts';

/** A post or a page of an export, whose text waits on disk. */
export interface KeptItem {
  /** The export, inside the source. */
  readonly file: string;
  readonly item: ExportedItem;
  /** Absolute path of its HTML. */
  readonly content: string;
}

/** What is in the files of an export, in their order. */
export interface ReadExports {
  readonly channel: ReadonlyMap<string, string>;
  readonly items: readonly KeptItem[];
  /** By id. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** What is not brought, by what it is in the singular. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What WordPress keeps for itself among the posts. */
const made = /^(nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|wp_.*|jp_.*|feedback)$/;

/**
 * Reads exports piece by piece. Texts go to `scratch` and stay there until they are asked for, as what they show may
 * stand behind them.
 */
export async function readExports(
  root: string,
  files: readonly string[],
  scratch: string,
): Promise<ReadExports> {
  const channel = new Map<string, string>();
  const items: KeptItem[] = [];
  const attachments = new Map<string, Attachment>();
  const counts = new Map<string, number>();
  const count = (what: string, more: number) => {
    if (more > 0) counts.set(what, (counts.get(what) ?? 0) + more);
  };
  for (const file of files) {
    let writing: Promise<void>[] = [];
    const keep = (item: ExportedItem, html: string) => {
      const content = join(scratch, String(items.length));
      items.push({ file, item, content });
      writing.push(writeFile(content, html));
      count('comment', item.comments);
    };
    const reader = makeExportReader(file, {
      channel(name, text) {
        if (!channel.has(name)) channel.set(name, text);
      },
      item(item, html) {
        const type = item.get('post_type') ?? 'post';
        if (type === 'post' || type === 'page') keep(item, html);
        else if (type === 'attachment') addAttachment(item, attachments);
        else if (!made.test(type)) count(`item of the kind "${type}"`, 1);
      },
    });
    const decoder = new TextDecoder();
    for await (const chunk of createReadStream(join(root, file))) {
      reader.write(decoder.decode(chunk as Buffer, { stream: true }));
      await Promise.all(writing);
      writing = [];
    }
    reader.write(decoder.decode());
    reader.close();
    await Promise.all(writing);
  }
  return { channel, items, attachments, counts };
}

function addAttachment(item: ExportedItem, attachments: Map<string, Attachment>): void {
  const attachment = readAttachment(item);
  if (attachment) attachments.set(item.get('post_id') ?? '', attachment);
}
