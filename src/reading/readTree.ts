import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { attribute, isElement } from './hastNodes.ts';
import { readTasks } from './readTasks.ts';
import type { RenderedText } from './renderMarkdown.ts';
import { replaceForeign } from './replaceForeign.ts';
import type { Report } from './report.ts';
import { sanitizeTree } from './sanitizeTree.ts';

/** HTML as a tree that is safe to publish; the position of each node is its line in the file. */
export function readTree({ html, lineAt }: RenderedText, report: Report): Root {
  const tree = fromHtml(html, { fragment: true });
  setLines(tree, lineAt);
  keepAnchors(tree);
  readTasks(tree);
  return sanitizeTree(replaceForeign(tree, report));
}

function setLines(node: Nodes, lineAt: (offset: number) => number, around = lineAt(0)) {
  const offset = node.position?.start.offset;
  const line = offset === undefined ? around : lineAt(offset);
  node.position = { start: { line, column: 1 }, end: { line, column: 1 } };
  if ('children' in node) for (const child of node.children) setLines(child, lineAt, line);
}

/** `<a name="x">` is how anchors were written once. */
function keepAnchors(node: Root | Element) {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    const name = attribute(child, 'name');
    if (child.tagName === 'a' && name !== undefined) child.properties.id ??= name;
    keepAnchors(child);
  }
}
