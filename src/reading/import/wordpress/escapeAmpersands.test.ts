import { expect, test } from 'vitest';
import { makeAmpersandEscaper } from './escapeAmpersands.ts';

test('an ampersand that begins nothing is a plain one, wherever the pieces are cut', () => {
  const xml = '<a>R&B &amp; &#38; &hearts;</a><b><![CDATA[x & <y> ]] &]]></b><c>&</c>';
  const expected = '<a>R&amp;B &amp; &#38; &amp;hearts;</a><b><![CDATA[x & <y> ]] &]]></b><c>&amp;</c>';
  for (let size = 1; size <= xml.length; size++) {
    const escape = makeAmpersandEscaper();
    let escaped = '';
    for (let from = 0; from < xml.length; from += size) escaped += escape(xml.slice(from, from + size));
    expect(escaped + escape('', true)).toBe(expected);
  }
});
