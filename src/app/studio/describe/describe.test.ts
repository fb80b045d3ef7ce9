import { expect, test } from 'vitest';
import { library, photo, trip } from '../../../../tests/fixtures/library.ts';
import { makeJournal } from '../../../journal/makeJournal.ts';
import { editSettings } from '../../../reading/edit/editSettings.ts';
import type { SettingEdit } from '../../../reading/edit/settingEdits.ts';
import { readTripSettings } from '../../../reading/readTripSettings.ts';
import { indexJournal } from '../../views/journalIndex.ts';
import { makeDescriber } from './describedPhoto.ts';
import { addKeywords, coverEdits, removeKeyword, sightEdits, textEdits } from './describeEdits.ts';
import { countKeywords, fieldOf, sightOf } from './fieldOf.ts';

const written = `photos:
  bund.jpg:
    caption: Night
    place: { en: The Bund, zh: 外滩 }
  yu.jpg: { keywords: [night, garden], credit: Ada }
  "scan-*.png": { hidden: true, credit: Archive }
`;

/** The photos of that settings file; yu.jpg has words in itself. */
function describe(text = written) {
  const settings = readTripSettings(text, 'photos.yaml');
  const sources = [
    photo('bund.jpg', { credit: 'Camera' }),
    photo('yu.jpg', { caption: 'Gate', keywords: ['phone'] }),
    photo('scan-1.png'),
    photo('tea.jpg', { keywords: ['night'], caption: 'Gate' }),
  ];
  const { journal, sources: files } = makeJournal(library([trip('shanghai', { settings, photos: sources })]));
  const ids = new Map([...files].map(([id, { file }]) => [file, id]));
  const index = indexJournal(journal);
  const photos = sources.map(({ file }) => {
    const id = ids.get(file);
    const view = (id !== undefined && index.view(id)) || { id: file, url: '', width: 4, height: 3, alt: file, renditions: [], stories: [] }; // prettier-ignore
    return { file, view, ...(id !== undefined && { id }) };
  });
  const describePhoto = makeDescriber({ photos, journal, settings });
  const [bund, yu, scan, tea] = photos.map(describePhoto);
  if (!bund || !yu || !scan || !tea) throw new Error('four photos');
  return { bund, yu, scan, tea };
}
const edited = (edits: readonly SettingEdit[]) => editSettings(written, edits, 'photos.yaml');

test('a field has what the author wrote, and beside it what holds without that', () => {
  const { bund, yu, scan } = describe();
  expect(fieldOf([bund], 'caption', 'en')).toEqual({ text: 'Night', isMixed: false });
  expect(fieldOf([yu], 'caption', 'en')).toEqual({ text: '', isMixed: false, told: 'Gate' });
  expect(fieldOf([bund], 'credit', 'en')).toEqual({ text: '', isMixed: false, told: 'Camera' });
  expect(fieldOf([scan], 'credit', 'en')).toEqual({ text: 'Archive', isMixed: false });
  expect(fieldOf([bund], 'place', 'zh-Hans')).toEqual({ text: '外滩', isMixed: false });
});

test('when a photo was taken is shown as it would be written', () => {
  const { bund } = describe('photos:\n  bund.jpg: { taken: 2019-06-24 19:30 +08:00 }\n');
  expect(fieldOf([bund], 'taken', 'en').text).toBe('2019-06-24 19:30 +08:00');
  expect(edited(textEdits([bund], 'taken', ' 1998-07 ', 'en'))).toBe(
    written.replace('zh: 外滩 }\n', 'zh: 外滩 }\n    taken: 1998-07\n'),
  );
});

test('of several photos a field has what is the same for all', () => {
  const { bund, yu, tea } = describe();
  expect(fieldOf([bund, yu], 'caption', 'en')).toEqual({ text: '', isMixed: true });
  expect(fieldOf([yu, tea], 'caption', 'en')).toEqual({ text: '', isMixed: false, told: 'Gate' });
  expect(fieldOf([yu, tea], 'place', 'en')).toEqual({ text: '', isMixed: false });
  // What nobody wrote in photos.yaml can differ, too.
  expect(fieldOf([{ file: 'a.jpg', written: {}, common: {} }, yu], 'caption', 'en').isMixed).toBe(true);
});

test('a text is written for all, and taken away from all', () => {
  const { bund, yu } = describe();
  expect(edited(textEdits([bund, yu], 'alt', ' The river: dark ', 'en'))).toBe(
    written
      .replace('zh: 外滩 }\n', 'zh: 外滩 }\n    alt: "The river: dark"\n')
      .replace('credit: Ada', 'credit: Ada, alt: "The river: dark"'),
  );
  expect(edited(textEdits([bund], 'caption', ' ', 'en'))).toBe(written.replace('    caption: Night\n', ''));
});

test('of a name in several languages the one that is shown is edited', () => {
  const { bund } = describe();
  expect(edited(textEdits([bund], 'place', '外滩夜景', 'zh-Hans'))).toBe(written.replace('外滩', '外滩夜景'));
  expect(edited(textEdits([bund], 'place', 'Der Bund', 'de'))).toBe(
    written.replace('外滩 }', '外滩, de: Der Bund }'),
  );
  expect(edited(textEdits([bund], 'place', '', 'en'))).toBe(
    written.replace('    place: { en: The Bund, zh: 外滩 }\n', ''),
  );
});

test('keywords are counted, added to those that a file has, and taken away from it', () => {
  const { bund, yu, tea } = describe();
  expect(countKeywords([bund, yu, tea])).toEqual([
    { word: 'night', count: 2 },
    { word: 'garden', count: 1 },
  ]);
  expect(addKeywords([bund, yu, tea], ['garden', 'night'])).toEqual([
    { path: ['photos', 'bund.jpg', 'keywords'], value: ['garden', 'night'] },
    { path: ['photos', 'tea.jpg', 'keywords'], value: ['night', 'garden'] },
  ]);
  expect(removeKeyword([bund, yu, tea], 'night')).toEqual([
    { path: ['photos', 'yu.jpg', 'keywords'], value: ['garden'] },
    { path: ['photos', 'tea.jpg', 'keywords'], value: [] },
  ]);
  const text = edited(removeKeyword([tea], 'night'));
  expect(countKeywords([describe(text).tea])).toEqual([]);
});

test('who sees a photo is said where it is not what holds anyway', () => {
  const { bund, scan } = describe();
  expect(sightOf([bund])).toBe('all');
  expect(sightOf([scan])).toBe('none');
  expect(sightOf([bund, scan])).toBeUndefined();
  expect(sightEdits([bund, scan], 'none')).toEqual([
    { path: ['photos', 'bund.jpg', 'hidden'], value: true },
    { path: ['photos', 'scan-1.png', 'hidden'], value: undefined },
  ]);
  const shown = edited(sightEdits([bund, scan], 'all'));
  expect(shown).toBe(`${written}  scan-1.png: { hidden: false }\n`);
  expect(sightOf([describe(shown).scan])).toBe('all');
  expect(edited(sightEdits([bund], 'spot'))).toContain('zh: 外滩 }\n    hidden: spot\n');
});

test('a photo becomes the cover, and Pinhole chooses again', () => {
  const covered = edited(coverEdits('yu.jpg'));
  expect(covered).toBe(`${written}cover: yu.jpg\n`);
  expect(editSettings(covered, coverEdits(undefined), 'photos.yaml')).toBe(written);
});
