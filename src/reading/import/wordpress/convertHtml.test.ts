import { expect, test } from 'vitest';
import { convertHtml } from './convertHtml.ts';
import type { Attachment } from './attachments.ts';

function convert(html: string, attachments: Readonly<Record<string, Attachment>> = {}) {
  const told: string[] = [];
  const context = {
    post: '1',
    attachments: new Map(Object.entries(attachments)),
    has: () => true,
    report: (what: string) => void told.push(what),
  };
  return { text: convertHtml(html, context).trimEnd(), told };
}

test('a text without paragraphs has them where its lines are empty', () => {
  const html =
    'One\ntwo\n\nThree <b>four</b>\n<ul><li>a</li>\n<li>b</li></ul>\nFive\n<pre>x\n\ny</pre>\n<h2>Six</h2>\nSeven';
  expect(convert(html).text).toBe(
    'One\\\ntwo\n\nThree **four**\n\n- a\n- b\n\nFive\n\n```\nx\n\ny\n```\n\n## Six\n\nSeven',
  );
});

test('shortcodes that show pictures show them, others are named, and brackets are brackets', () => {
  const own = { url: 'https://b.example/uploads/a.jpg', parent: '1', order: 1, caption: 'A "b"' };
  expect(convert('[gallery]', { 7: own }).text).toBe('![](https://b.example/uploads/a.jpg "A \\"b\\"")');
  expect(convert('[gallery ids="7,9"]', { 7: own }).told).toEqual([
    'a gallery shows 1 pictures that the export tells of',
  ]);
  expect(convert('[video mp4="https://b.example/w.mp4"][/video]').text).toBe('![](https://b.example/w.mp4)');
  expect(convert('[map lat="1"] [sic] [box]in[/box] <code>[map lat="1"]</code>')).toEqual({
    text: '\\[sic] in `[map lat="1"]`',
    told: [
      '[map lat="1"] is left out: Pinhole runs no shortcodes',
      '[box] is left out: Pinhole runs no shortcodes',
    ],
  });
});

test('what is hostile or runs is not brought', () => {
  const { text, told } = convert(
    '<p>a<script>alert(1)</script><a href="javascript:x">b</a></p><form>c</form>',
  );
  expect(text).not.toMatch(/script>|alert|<form/);
  expect(told).toEqual([
    '<script> is left out: a post is text and pictures',
    '<form> is left out: a post is text and pictures',
  ]);
});

test('HTML that is nested thousands deep is brought as words', () => {
  const { text, told } = convert('<b><i>'.repeat(20_000) + 'deep');
  expect(text).toContain('deep');
  expect(told.length).toBeLessThan(2);
});
