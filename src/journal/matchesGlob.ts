/**
 * Whether a path inside a trip is meant by a glob: `*` and `?` inside a name, `**` across folders, `[a-c]`,
 * `{jpg,png}`. A glob without `/` means file names in any folder. Unicode is compared composed (NFC).
 */
export function matchesGlob(glob: string, path: string, flags: '' | 'i' = ''): boolean {
  const name = glob.includes('/') ? path : path.slice(path.lastIndexOf('/') + 1);
  return compile(glob.normalize('NFC'), flags).test(name.normalize('NFC'));
}

const compiled = new Map<string, RegExp>();

function compile(glob: string, flags: string): RegExp {
  const key = `${flags}:${glob}`;
  const known = compiled.get(key) ?? new RegExp(`^${translate(glob)}$`, `u${flags}`);
  compiled.set(key, known);
  return known;
}

const special = /\*\*\/|\*\*|\*|\?|\[!?[^\]/]+\]|\{[^{}]*\}|[\\^$.|+()[\]{}/]/gu;

function translate(glob: string): string {
  return glob.replace(special, (token) => {
    if (token === '**/') return '(?:[^/]+/)*';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (token.length > 1 && token.startsWith('[')) return translateClass(token.slice(1, -1));
    if (token.length > 1) return `(?:${token.slice(1, -1).split(',').map(translate).join('|')})`;
    return `\\${token}`;
  });
}

function translateClass(members: string): string {
  const negated = members.startsWith('!');
  const escaped = (negated ? members.slice(1) : members).replace(/[\\^[\]&~|]/g, '\\$&');
  return isRange(escaped) ? `[${negated ? '^/' : ''}${escaped}]` : '(?!)';
}

/** `[z-a]` means nothing. */
function isRange(members: string): boolean {
  try {
    return new RegExp(`[${members}]`, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
