import { expect, test } from 'vitest';
import type { ClockError } from '../../../journal/settings.ts';
import { editSettings } from '../../../reading/edit/editSettings.ts';
import { readTripSettings } from '../../../reading/readTripSettings.ts';
import { studioPhoto } from '../../../../tests/fixtures/studioPhoto.ts';
import type { StudioPhoto } from '../trip/studioView.ts';
import { clockEdits, errorAtFirst, shiftClock } from './clockEdits.ts';
import { listCameraClocks } from './listCameraClocks.ts';

const canon = { make: 'Canon', model: 'Canon EOS 80D', serial: '012' };
const two = { ...canon, serial: '345' };
const eos = ['a.jpg', 'b.jpg'].map((file) => studioPhoto(file, { body: canon }));
const lumix = studioPhoto('p/1.jpg', { camera: 'DMC-TZ10' });

const clocksOf = (text: string, photos: readonly StudioPhoto[]) =>
  listCameraClocks(photos, readTripSettings(text, 'photos.yaml'));

/** photos.yaml after a camera's clock was set. */
function set(text: string, photos: readonly StudioPhoto[], name: string, error: ClockError): string {
  const settings = readTripSettings(text, 'photos.yaml');
  const camera = listCameraClocks(photos, settings).find((each) => each.name === name);
  if (!camera) throw new Error(`no camera ${name}`);
  const edited = editSettings(text, clockEdits(camera, error, { settings }), 'photos.yaml');
  readTripSettings(edited, 'photos.yaml');
  return edited;
}

test('cameras are listed with their photos and what is said of their clocks, those with most photos first', () => {
  const clocks = clocksOf('cameras:\n  - { model: DMC-TZ10, clock: 00:07:30 fast }\n', [
    lumix,
    ...eos,
    studioPhoto('scan.png'),
  ]);
  expect(clocks.map(({ name, photos, error }) => [name, photos.length, error])).toEqual([
    ['Canon EOS 80D', 2, 0],
    ['DMC-TZ10', 1, 450],
  ]);
});

test('two bodies of one model are told apart by their serial numbers, or by the folder that photos.yaml names', () => {
  const others = [studioPhoto('anna/1.jpg', { body: two })];
  expect(clocksOf('', [...eos, ...others]).map(({ name }) => name)).toEqual([
    'Canon EOS 80D · 012',
    'Canon EOS 80D · 345',
  ]);
  const text = 'cameras:\n  - { model: Canon EOS 80D, folder: anna, clock: 01:00:00 slow }\n';
  expect(clocksOf(text, [...eos, ...others]).map(({ name, error }) => [name, error])).toEqual([
    ['Canon EOS 80D · 012', 0],
    ['Canon EOS 80D · anna', -3600],
  ]);
});

test('a clock is written in a line of its own, a second time in that line', () => {
  const once = set('title: Rain # and sun\n', [lumix, ...eos], 'Canon EOS 80D', 450);
  expect(once).toBe(
    'title: Rain # and sun\ncameras:\n  - model: Canon EOS 80D\n    serial: 012\n    clock: "00:07:30 fast"\n',
  );
  expect(set(once, [lumix, ...eos], 'Canon EOS 80D', -3600)).toBe(
    once.replace('00:07:30 fast', '01:00:00 slow'),
  );
});

test('a clock that is right needs no line, and a line that says more keeps the rest', () => {
  const only = 'cameras:\n  - { model: DMC-TZ10, clock: 00:07:30 fast }\n';
  expect(set(only, [lumix], 'DMC-TZ10', 0)).toBe('');
  const more = 'cameras:\n  - { model: DMC-TZ10, clock: 00:07:30 fast, zone: Europe/Berlin }\n';
  expect(set(more, [lumix], 'DMC-TZ10', 0)).toBe('cameras:\n  - { model: DMC-TZ10, zone: Europe/Berlin }\n');
  expect(set('', [lumix], 'DMC-TZ10', 0)).toBe('');
});

test('a line that speaks of other cameras too is left to them', () => {
  const other = studioPhoto('c.jpg', { body: { make: 'Canon', model: 'Canon EOS R5' } });
  const shared = 'cameras:\n  - { make: Canon, clock: 01:00:00 fast, zone: Europe/Berlin }\n';
  expect(set(shared, [...eos, other], 'Canon EOS R5', 3660)).toBe(
    `${shared}  - { model: Canon EOS R5, clock: "01:01:00 fast", zone: Europe/Berlin }\n`,
  );
  // Without a clock of its own the line of all would hold again.
  expect(set(shared, [...eos, other], 'Canon EOS R5', 0)).toContain('clock: "00:00:00 fast"');
});

test('a clock that drifts is moved at both ends', () => {
  const text =
    'cameras:\n  - { model: DMC-TZ10, clock: [2019-06-20 08:00 00:00:12 fast, 2019-06-28 08:00 00:00:24 fast] }\n';
  const [camera] = clocksOf(text, [lumix]);
  const moved = shiftClock(camera!.error!, -20);
  expect(errorAtFirst(moved)).toBe(-8);
  expect(set(text, [lumix], 'DMC-TZ10', moved)).toBe(
    'cameras:\n  - { model: DMC-TZ10, clock: ["2019-06-20 08:00 00:00:08 slow", "2019-06-28 08:00 00:00:04 fast"] }\n',
  );
});

test('a clock that two photos of one moment settled is known by their times, and then set in their place', () => {
  const settled = studioPhoto('p/1.jpg', {
    camera: 'DMC-TZ10',
    taken: '2019-06-24T19:30:00',
    written: '2019-06-24T19:37:30',
  });
  const text = 'cameras:\n  - { model: DMC-TZ10, same: [a.jpg, p/1.jpg] }\n';
  expect(clocksOf(text, [...eos, settled])[1]?.error).toBe(450);
  expect(set(text, [...eos, settled], 'DMC-TZ10', 460)).toBe(
    'cameras:\n  - { model: DMC-TZ10, clock: "00:07:40 fast" }\n',
  );
  const moved = text.replace('same', 'zone: Europe/Berlin, same');
  expect(clocksOf(moved, [...eos, settled])[1]?.error).toBeUndefined();
});
