import { decodeEntities } from './decodeEntities.ts';
import type { ExportedItem } from './readExport.ts';

/** A file that was uploaded to WordPress, and its words. */
export interface Attachment {
  readonly url: string;
  /** The post it was uploaded to. */
  readonly parent?: string;
  readonly order: number;
  readonly caption?: string;
  /** The alternative text, else a title that is more than the file's name. */
  readonly alt?: string;
}

/** By id, in the order of the export. */
export type Attachments = ReadonlyMap<string, Attachment>;

export function readAttachment(item: ExportedItem): Attachment | undefined {
  const url = item.get('attachment_url') ?? item.get('guid');
  if (url === undefined) return undefined;
  const parent = item.get('post_parent');
  const caption = decodeEntities(item.get('excerpt') ?? '').trim();
  const alt = decodeEntities(item.meta('_wp_attachment_image_alt') ?? '').trim();
  const title = decodeEntities(item.get('title') ?? '').trim();
  const words = alt || (isFileName(title, url) ? '' : title);
  return {
    url: url.trim(),
    ...(parent !== undefined && parent !== '0' && { parent }),
    order: Number(item.get('menu_order') ?? 0),
    ...(caption !== '' && { caption }),
    ...(words !== '' && { alt: words }),
  };
}

/** `IMG_0107`, `dsc00012-2`, and whatever the address itself is called. */
function isFileName(title: string, url: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const name = plain(url.replace(/^.*\//, '').replace(/(-scaled)?\.[a-z0-9]+$/i, ''));
  return (
    title === '' || plain(title) === name || /^[a-z]{0,5}[\s_-]?\d{3,}([\s_-]\d+)*(\.\w+)?$/i.test(title)
  );
}
