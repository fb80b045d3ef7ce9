/** What XML 1.0 cannot hold, not even escaped; a browser drops most of it, too. */
// eslint-disable-next-line no-control-regex
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text for HTML and XML, in elements and in attributes. */
export function escapeMarkup(text: string): string {
  return text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll(']]>', ']]&gt;');
}

/** A section of XML that holds markup as it is. */
export function printSection(markup: string): string {
  return `<![CDATA[${markup.replace(unwritable, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
