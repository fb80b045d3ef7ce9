import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { splitBlocks } from './splitBlocks.ts';

/** What a text shows and names, with the places where it stands. */
function listNames(text: string, offset = 0, line = 0): string[] {
  const names: string[] = [];
  const visit = (node: Nodes) => {
    const { start } = node.position ?? {};
    if ('url' in node || node.type === 'html' || node.type === 'code' || node.type === 'heading')
      names.push(`${node.type} ${(start?.offset ?? 0) + offset} ${(start?.line ?? 0) + line}`);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(text));
  return names;
}

test.each([
  ['paragraphs', 'One [a](b).\n\nTwo ![c](d).\n\n\n[e](f) three.\n', 3],
  ['headings, which begin a block', '# One\n\nTwo [a](b).\n\n## Three\n\nFour.', 4],
  ['a list with paragraphs in it', '- one\n\n  [a](b)\n\n- two\n\nThree [c](d)\n', 2],
  ['a quote', '> One [a](b)\n>\n> two\n\nThree', 2],
  ['indented code', 'One\n\n    [a](b)\n\n    [c](d)\n\nTwo', 2],
  ['a fence', 'One [a](b)\n\n```\ntwo\n\n[c](d)\n```\n\nThree', 1],
  ['a fence in a list', '- ```\n  two\n\n  [c](d)\n  ```\n\nThree', 1],
  ['HTML that holds empty lines', 'One\n\n<pre>\n\nTwo [a](b)\n\n</pre>', 1],
  ['a comment', '<!-- one\n\nTwo [a](b) -->\n\nThree', 1],
  ['HTML that ends at an empty line', '<div>\n\nOne [a](b)\n\n</div>\n\nTwo', 3],
  ['definitions', 'One [a].\n\nTwo.\n\n[a]: b', 1],
  ['lines that end as on Windows', 'One [a](b).\r\n\r\nTwo [c](d).', 1],
])('%s mean in parts what they mean in the whole', (_, text, parts) => {
  const blocks = [...splitBlocks(text)];
  expect(blocks.map((block) => block.text).join('')).toBe(text);
  expect(blocks.length).toBe(parts);
  expect(blocks.flatMap(({ text: part, offset, line }) => listNames(part, offset, line))).toEqual(
    listNames(text),
  );
});
