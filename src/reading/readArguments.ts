/** What stands in a template after its name: `src="a.jpg" 300 caption='…'`. */
export interface Arguments {
  /** By name in lower case; the first of a name counts. */
  readonly named: ReadonlyMap<string, string>;
  readonly positional: readonly string[];
}

const argument = /(?:([\w-]+)\s*[=:]\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"'=]+))/g;

export function readArguments(text: string): Arguments {
  const named = new Map<string, string>();
  const positional: string[] = [];
  for (const [, name, double, single, bare] of text.matchAll(argument)) {
    const value = double ?? single ?? bare ?? '';
    if (name === undefined) positional.push(value);
    else if (!named.has(name.toLowerCase())) named.set(name.toLowerCase(), value);
  }
  return { named, positional };
}
