/**
 * The address that a page is listed under, of any that hosts serve it at: some leave out the last slash, some show
 * `index.html`. Relative to the site's root; undefined of what is no page.
 */
export function pageAddress(path: string): string | undefined {
  const address = path.replace(/(^|\/)index\.html$/, '$1');
  const [last = ''] = /[^/]*$/.exec(address) ?? [];
  if (last === '' || last.endsWith('.html')) return address;
  return last.includes('.') ? undefined : `${address}/`;
}
