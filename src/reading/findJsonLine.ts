import { isNode, LineCounter, parseDocument } from 'yaml';

/** Line, from 1, at which a value stands in a JSON text, by the keys that lead to it; 1 where it is not found. */
export function findJsonLine(text: string, path: readonly (string | number)[]): number {
  const lines = new LineCounter();
  // JSON is YAML as well, and YAML's parser knows where things are.
  const node: unknown = parseDocument(text, { lineCounter: lines, logLevel: 'silent' }).getIn(path, true);
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
}
