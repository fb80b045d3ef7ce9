/** An address relative to the site's root, of segments that are not encoded yet: `makeAddress('a b')` is `a%20b/`. */
export function makeAddress(...segments: readonly string[]): string {
  return segments.map((segment) => `${encodeURIComponent(segment)}/`).join('');
}
