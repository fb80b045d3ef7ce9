const longest = 80;

/** Letters and digits of any script with the marks that belong to them; variation selectors belong to emoji. */
const words = /(?:[\p{L}\p{Nd}](?:(?![\uFE00-\uFE0F])[\p{Mn}\p{Mc}])*)+/gu;
const character = /.\p{M}*/gu;

/**
 * The part of an address that stands for a name: NFC, lower case, letters and digits of any script, anything else
 * one `-`, at most 80 bytes of UTF-8. Empty where the name has neither letter nor digit.
 */
export function makeSlug(name: string): string {
  const lower = name.normalize('NFC').toLowerCase().normalize('NFC');
  return cut((lower.match(words) ?? []).join('-')).replace(/-$/, '');
}

function cut(slug: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const [next] of slug.matchAll(character)) {
    bytes += encoder.encode(next).length;
    if (bytes > longest) break;
    kept += next;
  }
  return kept;
}
