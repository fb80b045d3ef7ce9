import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeIptc } from '../../../../tests/fixtures/makeIptc.ts';
import { makeResource } from '../../../../tests/fixtures/makeJpeg.ts';
import { joinBytes } from '../../../../tests/fixtures/makeTiff.ts';
import { findIptcResource } from '../../photo/container/findIptcResource.ts';
import { iptcFields, listIptcFields, parseIptc } from '../../photo/iptc/parseIptc.ts';
import { editPhotoshop } from './editPhotoshop.ts';

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
/** Resolution, which has nothing to do with texts. */
const resolution = joinBytes([latin1('8BIM'), Uint8Array.of(3, 0xed, 0, 0, 0, 0, 0, 3, 1, 2, 3, 0)]);

function edit(
  fields: Parameters<typeof makeIptc>[0],
  ...[facts]: readonly Parameters<typeof editPhotoshop>[1][]
) {
  const edited = editPhotoshop(makeResource(makeIptc(fields)), facts ?? {});
  return parseIptc(findIptcResource(edited) ?? new Uint8Array());
}

test('texts, keywords and time say what is written, and everything else what it has said', () => {
  const fields = edit(
    [
      ['title', 'IMG_0107'],
      ['city', 'Shanghai'],
      ['keyword', 'one'],
      ['keyword', 'two'],
      ['time', '120000+0000'],
      ['caption', 'Old'],
    ],
    {
      ...{ title: 'The Bund', caption: 'Night', credit: 'A. Author', keywords: ['night'] },
      taken: { local: '2019-06-24T19:31:07', offset: '+08:00' },
    },
  );
  expect([...fields].toSorted(([one], [other]) => one - other)).toEqual([
    [iptcFields.title, ['The Bund']],
    [iptcFields.keywords, ['night']],
    [iptcFields.date, ['20190624']],
    [iptcFields.time, ['193107+0800']],
    [iptcFields.byline, ['A. Author']],
    [iptcFields.city, ['Shanghai']],
    [iptcFields.caption, ['Night']],
  ]);
});

test('a day without a time, and a month, are written as IPTC has them', () => {
  const old = [['time', '120000']] as const;
  expect(edit(old, { taken: { local: '1998-07' } }).get(iptcFields.date)).toEqual(['19980700']);
  expect(edit(old, { taken: { local: '1998-07-04' } }).get(iptcFields.time)).toBeUndefined();
});

test('where a text needs Unicode the others are written in it too', () => {
  const fields = edit([['city', latin1('Zürich')]], { caption: '外滩' });
  expect(fields.get(iptcFields.caption)).toEqual(['外滩']);
  expect(fields.get(iptcFields.city)).toEqual(['Zürich']);
});

test('what is longer than IPTC allows ends with a whole character', () => {
  const [caption = ''] =
    edit([['caption', 'Old']], { caption: '夜'.repeat(900) }).get(iptcFields.caption) ?? [];
  expect(caption).toBe('夜'.repeat(666));
});

test('other resources stay, and the digest of the records is that of the new ones', () => {
  const digest = joinBytes([latin1('8BIM'), Uint8Array.of(4, 0x25, 0, 0, 0, 0, 0, 16), new Uint8Array(16)]);
  const before = joinBytes([resolution, makeResource(makeIptc([['caption', 'Old']])), digest]);
  const after = editPhotoshop(before, { caption: 'Night' });
  const records = findIptcResource(after)!;
  expect(listIptcFields(records)).toEqual([{ record: 2, number: 120, value: latin1('Night') }]);
  expect(Buffer.from(after).subarray(0, resolution.length)).toEqual(Buffer.from(resolution));
  expect(Buffer.from(after.subarray(-16)).toString('hex')).toBe(
    createHash('md5').update(records).digest('hex'),
  );
});

test('resources without records stay as they are, and damaged ones are refused', () => {
  expect(editPhotoshop(resolution, { caption: 'Night' })).toBe(resolution);
  const damaged = joinBytes([makeResource(makeIptc([['caption', 'Old']])), latin1('8BIN more')]);
  expect(() => editPhotoshop(damaged, { caption: 'Night' })).toThrow('its IPTC is damaged');
});
