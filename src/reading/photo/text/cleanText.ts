/** Text as a person wrote it: no padding, no control characters; none where nothing is left. */
export function cleanText(text: string | undefined): string | undefined {
  const clean = text
    ?.replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex -- control characters are what is removed
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .trim();
  return clean === undefined || clean === '' || /^\ufffd+$/.test(clean) ? undefined : clean;
}
