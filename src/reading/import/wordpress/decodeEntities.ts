import { fromHtml } from 'hast-util-from-html';
import { textOf } from '../../hastNodes.ts';

/** The words of a title that was written as HTML. */
export function decodeEntities(html: string): string {
  if (!/[&<]/.test(html)) return html;
  // Elements say nothing here, and thousands of them would exhaust the stack.
  return textOf(fromHtml(html.replace(/<\/?[a-z][^<>]*>/gi, ''), { fragment: true }));
}
