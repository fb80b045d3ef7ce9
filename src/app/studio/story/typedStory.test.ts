import { expect, test } from 'vitest';
import { shownStory, showsWhole, writeTyped, type TypedStory } from './typedStory.ts';

const file = 'index.md';

/** What somebody types into the field that shows this file. */
const typeInto = (text: string, typed: string): TypedStory => ({
  text: typed,
  isWhole: showsWhole(text, shownStory(text, file).body),
});
const write = (now: string, typed: TypedStory) => writeTyped(now, typed, file);

test('a whole post that is pasted into an empty text stands there once, however often it is taken over', () => {
  const post = '---\ntitle: Rain\n---\n\nIt rains.\n';
  const typed = typeInto('', post);
  expect(write('', typed)).toBe(post);
  expect(write(post, typed)).toBe(post);
  expect(write(post, { ...typed, text: `${post}Still.\n` })).toBe(`${post}Still.\n`);
  expect(shownStory(post, file)).toMatchObject({ title: 'Rain', body: 'It rains.\n' });
});

test('front matter that is put right in the text stands there once', () => {
  const faulty = '---\r\ntitle: [Rain\r\n---\r\n\r\nIt rains.\r\n';
  expect(shownStory(faulty, file)).toEqual({ body: faulty.replaceAll('\r\n', '\n') });
  const typed = typeInto(faulty, '---\ntitle: Rain\n---\n\nIt rains.\n');
  const mended = faulty.replace('[', '');
  expect(write(faulty, typed)).toBe(mended);
  expect(write(mended, typed)).toBe(mended);
  expect(write(faulty, typeInto(faulty, 'It rains.\n'))).toBe('It rains.\r\n');
});

test('what is typed into a text leaves front matter alone that was written meanwhile', () => {
  const titled = '---\ntitle: Rain\n---\n\nIt rains.\n';
  expect(write(titled, typeInto('It rains.\n', 'It snows.\n'))).toBe(titled.replace('rains', 'snows'));
  const faulty = titled.replace('Rain', '[Rain');
  expect(write(faulty, typeInto(titled, 'It snows.\n'))).toBe(faulty.replace('rains', 'snows'));
});
