import { expect, test } from 'vitest';
import { escapeMarkup, printSection } from './escapeMarkup.ts';

test('markup stays text', () => {
  expect(escapeMarkup('<b title="x">A & B</b> ]]>')).toBe(
    '&lt;b title=&quot;x&quot;>A &amp; B&lt;/b> ]]&gt;',
  );
  expect(printSection('<p>a]]>b</p>')).toBe('<![CDATA[<p>a]]]]><![CDATA[>b</p>]]>');
});

test('what XML cannot hold is left out', () => {
  expect(escapeMarkup('a\0b\u000bc\ud800d\uffffe\tf🚢')).toBe('abcde\tf🚢');
  expect(printSection('a\u001bb')).toBe('<![CDATA[ab]]>');
});
