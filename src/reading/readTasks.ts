import type { Element, Root } from 'hast';
import { findElements, isElement, makeElement } from './hastNodes.ts';

/** `- [x] done` in a list: a box that is ticked, and its words as the label. */
export function readTasks(tree: Root) {
  for (const item of findElements(tree, 'li')) {
    const first = item.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
    const holder = isElement(first, 'p') ? first : item;
    if (addBox(holder)) item.properties.className = ['task-list-item'];
  }
}

function addBox(holder: Element): boolean {
  const start = holder.children[0];
  const match = start?.type === 'text' ? /^\s*\[([ xX])\]\s+/.exec(start.value) : null;
  if (start?.type !== 'text' || match === null) return false;
  start.value = ` ${start.value.slice(match[0].length)}`;
  const inner = holder.children.findIndex((child) =>
    isElement(child, 'ul', 'ol', 'p', 'pre', 'blockquote', 'table'),
  );
  const words = holder.children.splice(0, inner === -1 ? holder.children.length : inner);
  const checked = match[1] === ' ' ? {} : { checked: true };
  const box = makeElement('input', holder, [], { type: 'checkbox', disabled: true, ...checked });
  holder.children.unshift(makeElement('label', holder, [box, ...words]));
  return true;
}
