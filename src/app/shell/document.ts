import type { PageData, SiteView } from '../page.ts';

/** What a page's document carries as data: `<script type="application/json" id="page">`. */
export interface PageDocument {
  readonly site: SiteView;
  readonly page: PageData;
}

export const openingTag = '<script type="application/json" id="page">';

/** The data of a document as text; `undefined` where it is none. */
export function readDocument(json: string): PageDocument | undefined {
  try {
    return JSON.parse(json) as PageDocument; // the build wrote it
  } catch {
    return undefined;
  }
}

/** The data block out of a page's HTML. The build escapes every `<` in it, so the first `</script>` ends it. */
export function findDocument(html: string): PageDocument | undefined {
  const start = html.indexOf(openingTag);
  const end = html.indexOf('</script>', start);
  return start < 0 || end < 0 ? undefined : readDocument(html.slice(start + openingTag.length, end));
}
