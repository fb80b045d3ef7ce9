import { expect, test } from 'vitest';
import type { PhotoFacts } from '../../../journal/photoFacts.ts';
import { describeTakenPositions } from './describeTakenPositions.ts';

const facts = (make: string, more: Partial<PhotoFacts> = {}): PhotoFacts => ({
  format: 'jpeg',
  orientation: 1,
  taken: { local: '2024-05-01T10:00:00', source: 'exif' },
  camera: { make, model: `${make} 15` },
  problems: [],
  ...more,
});
const files = (all: readonly PhotoFacts[]) => all.map((each, at) => ({ file: `${at}.jpg`, facts: each }));
const spot = { lat: 52.5, lon: 13.4, source: 'exif' } as const;

test('photos of a phone that have all lost their positions are told once, with the way to keep them on that phone', () => {
  const [problem, ...others] = describeTakenPositions(files([facts('Apple'), facts('Apple')]), 'berlin');
  expect(others).toEqual([]);
  expect(problem?.file).toBe('berlin');
  expect(problem?.what).toMatch(/^none of the 2 photos by Apple 15 has a position/);
  expect(problem?.todo).toMatch(/tap Options/);
  const [android] = describeTakenPositions(files([facts('samsung')]), 'berlin');
  expect(android?.what).toMatch(/^the one photo by samsung 15 has no position/);
  expect(android?.todo).toMatch(/Files instead/);
});

test('one photo with a position, a camera without GPS, and a picture without a time say nothing of that', () => {
  const one = [facts('Apple'), facts('Apple', { spot })];
  expect(describeTakenPositions(files(one), 'berlin')).toEqual([]);
  expect(describeTakenPositions(files([facts('Canon'), facts('SONY')]), 'berlin')).toEqual([]);
  const scan: PhotoFacts = {
    format: 'jpeg',
    orientation: 1,
    camera: { make: 'Apple' },
    problems: [],
  };
  expect(describeTakenPositions(files([scan]), 'berlin')).toEqual([]);
});
