/** Finds secrets in a text and says what they are. */
export type FindSecrets = (text: string) => readonly string[];

/** Characters that are compared at first, and the least that a secret has: shorter ones are in every text. */
export const shortest = 6;

interface Secret {
  readonly text: string;
  readonly what: string;
}

/**
 * Looks for all secrets in one pass: a sum rolls over the text, six characters at a time, and where a secret begins
 * with a run of that sum, the secrets that do are compared (Rabin and Karp). A secret counts where it stands by
 * itself, not inside a longer word or number.
 */
export function makeSecretFinder(secrets: ReadonlyMap<string, string>): FindSecrets {
  const bySum = new Map<number, Secret[]>();
  const marks = new Uint8Array(1 << markBits);
  for (const [secret, what] of secrets)
    for (const text of spell(secret)) {
      if (text.length < shortest) continue;
      const sum = sumOf(text);
      marks[sum >>> (32 - markBits)] = 1;
      bySum.set(sum, [...(bySum.get(sum) ?? []), { text, what }]);
    }
  return (text) => (bySum.size === 0 ? [] : search(text, bySum, marks));
}

/** So few of all sums are marked that most places of a text are passed with one look. */
const markBits = 18;
const factor = 0x9e3779b1;
/** What the first of six characters has been multiplied by when it leaves. */
const leaving = power(factor, shortest - 1);

function search(
  text: string,
  bySum: ReadonlyMap<number, readonly Secret[]>,
  marks: Uint8Array,
): readonly string[] {
  const found = new Set<string>();
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const start = index - shortest + 1;
    if (start > 0) sum = (sum - Math.imul(text.charCodeAt(start - 1), leaving)) | 0;
    sum = (Math.imul(sum, factor) + text.charCodeAt(index)) | 0;
    if (start < 0 || marks[sum >>> (32 - markBits)] === 0) continue;
    for (const secret of bySum.get(sum) ?? [])
      if (text.startsWith(secret.text, start) && standsAlone(text, start, secret.text))
        found.add(secret.what);
  }
  return [...found];
}

function sumOf(text: string): number {
  let sum = 0;
  for (let index = 0; index < shortest; index++) sum = (Math.imul(sum, factor) + text.charCodeAt(index)) | 0;
  return sum;
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let count = 0; count < exponent; count++) product = Math.imul(product, base);
  return product;
}

const wordCharacter = /[\p{L}\p{N}_-]/u;
/** Scripts that put no space between words: a name there stands alone wherever it stands. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function standsAlone(text: string, start: number, secret: string): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[start + secret.length] ?? ' ';
  return !joins(before, secret[0] ?? '') && !joins(after, secret.at(-1) ?? '');
}

const joins = (outside: string, inside: string) =>
  wordCharacter.test(outside) && wordCharacter.test(inside) && !spaceless.test(inside);

/** A secret as pages, data and addresses write it. */
function spell(secret: string): ReadonlySet<string> {
  const forms = [secret.normalize('NFC'), secret.normalize('NFD')];
  return new Set(
    forms.flatMap((form) => [
      form,
      encodeURI(form.replace(/\p{Surrogate}/gu, '')),
      JSON.stringify(form).slice(1, -1),
      form.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
      form.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('"', '&#x22;'),
    ]),
  );
}
