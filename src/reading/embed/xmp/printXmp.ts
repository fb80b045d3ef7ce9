import type { XmpSpans } from './listXmpSpans.ts';
import { namespaces, type XmpChange, type XmpValue } from './xmpChange.ts';

/** A description with these properties; none where nothing has a value. Namespaces keep the prefixes they have. */
export function printDescription(
  changes: readonly XmpChange[],
  { prefix, prefixes, about }: Pick<XmpSpans, 'prefix' | 'prefixes' | 'about'>,
): string {
  const prefixOf = (namespace: XmpChange['namespace']) => prefixes.get(namespaces[namespace]) ?? namespace;
  const said = changes.flatMap(({ namespace, name, value }) =>
    value ? [{ namespace, name: `${prefixOf(namespace)}:${name}`, value }] : [],
  );
  if (said.length === 0) return '';
  const declared = [...new Set(said.map(({ namespace }) => namespace))].map(
    (namespace) => `xmlns:${prefixOf(namespace)}="${namespaces[namespace]}"`,
  );
  const attributes = said.flatMap(({ name, value }) =>
    'plain' in value ? [`${name}="${escape(value.plain)}"`] : [],
  );
  const elements = said.map(({ name, value }) => {
    const content = printContent(value, prefix);
    return content === '' ? '' : `<${name}>${content}</${name}>`;
  });
  const tag = `${prefix}Description`;
  return `<${[tag, about, ...declared, ...attributes].join(' ')}>${elements.join('')}</${tag}>`;
}

function printContent(value: XmpValue, prefix: string): string {
  if ('plain' in value) return '';
  if ('text' in value)
    return `<${prefix}Alt><${prefix}li xml:lang="x-default">${escape(value.text)}</${prefix}li></${prefix}Alt>`;
  const [kind, items] = 'bag' in value ? ['Bag', value.bag] : ['Seq', value.list];
  const printed = items.map((item) => `<${prefix}li>${escape(item)}</${prefix}li>`);
  return `<${prefix}${kind}>${printed.join('')}</${prefix}${kind}>`;
}

/** Line ends would become blanks in attributes. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#xD;');
}
