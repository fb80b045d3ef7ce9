import { expect, test } from 'vitest';
import { makeRandom } from '../../../tests/fixtures/makeWalk.ts';
import { editSettings } from './editSettings.ts';
import type { SettingEdit } from './settingEdits.ts';

/** Values of one key as authors write them, and what each says. */
const values: readonly string[] = [
  'Rain',
  '"It is: #1"',
  "'it''s'",
  '"a\\nb\\u2028"',
  '007',
  '~',
  '',
  '|\n      Two\n      # lines',
  '>-\n      folded\n\n      twice',
  '[a, "b, c" , d]',
  '\n      - a\n      # why\n      - b',
  '{ en: The Bund, zh: 外滩 } # both',
  'plain # and why',
  '\n      far below',
];
const flowValues = ['Rain', '"a: b"', "'x'", '[a, b]', '', '1'];
const texts = [
  'Sun',
  '',
  ' kept ',
  'a: b',
  '# no',
  '- no',
  '外滩，夜',
  'it\'s "so"',
  'null',
  '[x]',
  'two\nlines',
  '\u2028',
  'x '.repeat(300),
];
const names = ['a.jpg', '"b c.jpg"', 'd/**', '照片.heic', "'e''f.png'", '12'];
const bare = ['a.jpg', 'b c.jpg', 'd/**', '照片.heic', "e'f.png", '12'];
const keys = ['caption', 'alt', 'keywords', 'place', 'unknown'];

test('whatever is edited, every other value and every comment stays to the byte, and undone all of it does', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = makeRandom(seed);
    const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
    const lineEnd = seed % 5 === 0 ? '\r\n' : '\n';
    const entries = names
      .filter(() => random() < 0.7)
      .map((name) => {
        const own = keys.filter(() => random() < 0.6);
        if (own.length === 0 || random() < 0.3) {
          const inside = own.map((key) => `${key}: ${pick(flowValues)}`);
          return {
            name,
            parts: [`{ ${inside.join(', ')} }${random() < 0.3 ? ' # same line' : ''}`],
            own,
            isFlow: true,
          };
        }
        return { name, parts: own.map((key) => `    ${key}:${spaced(pick(values))}`), own, isFlow: false };
      });
    const lines = entries.flatMap(({ name, parts, isFlow }) => [
      ...(random() < 0.3 ? [`  # before ${name}`] : []),
      ...(isFlow ? [`  ${name}: ${parts[0]}`] : [`  ${name}:`, ...parts]),
      ...(random() < 0.2 ? [''] : []),
    ]);
    const text = [`title: ${seed}`, '# all', 'photos:', ...lines, '# end', 'zone: Asia/Shanghai', '']
      .join('\n')
      .replaceAll('\n', lineEnd);

    const chosen = Math.floor(random() * bare.length);
    const key = pick(keys.slice(0, 4));
    const edit: SettingEdit = {
      path: ['photos', bare[chosen] as string, key],
      value: pick([...texts, undefined, 5, true, ['a', 'b: c']]),
    };
    const edited = editSettings(text, [edit], 'photos.yaml');

    const untouched = entries.filter(({ name }) => name !== names[chosen]);
    for (const { parts } of untouched) {
      for (const part of parts) expect(edited, `seed ${seed}`).toContain(part.replaceAll('\n', lineEnd));
    }
    const own = entries.find(({ name }) => name === names[chosen]);
    for (const part of own?.isFlow ? [] : (own?.parts ?? [])) {
      if (!part.startsWith(`    ${key}:`))
        expect(edited, `seed ${seed}`).toContain(part.replaceAll('\n', lineEnd));
    }
    for (const comment of text.match(/(?<=(^|\s))# (before .*|why|both|and why|same line|all|end)$/gm) ??
      []) {
      expect(edited, `seed ${seed}`).toContain(comment.trim());
    }
    // What was written new and plain, and is taken out again, leaves nothing behind.
    if (!own?.own.includes(key) && own && !own.isFlow) {
      expect(editSettings(edited, [{ ...edit, value: undefined }], 'photos.yaml'), `seed ${seed}`).toBe(text);
    }
  }
});

const spaced = (value: string) => (value === '' || value.startsWith('\n') ? value : ` ${value}`);
