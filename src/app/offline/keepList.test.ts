import { expect, test } from 'vitest';
import { choosePicture, listKeptFiles, sizeOfTrip, type ListedPicture } from './keepList.ts';

const photo: readonly ListedPicture[] = [
  ['img/a-640.avif', 60, 640],
  ['img/a-1280.avif', 120, 1280],
  ['img/h-1280.jpg'],
  ['img/j-1280.jpg', 300, 1280],
];

test('keeps the narrowest picture of a photo that fills the screen, else the widest', () => {
  expect(choosePicture(photo, { width: 390, avif: true })).toEqual(['img/a-640.avif', 60]);
  expect(choosePicture(photo, { width: 1170, avif: true })).toEqual(['img/a-1280.avif', 120]);
  expect(choosePicture(photo, { width: 2880, avif: true })).toEqual(['img/a-1280.avif', 120]);
});

test('keeps what the browser shows, and never a picture for bright screens', () => {
  expect(choosePicture(photo, { width: 390, avif: false })).toEqual(['img/j-1280.jpg', 300]);
  expect(choosePicture([], { width: 390, avif: true })).toBeUndefined();
});

test('lists the files of a trip, one picture of each photo', () => {
  const list = { pages: [], files: [['assets/map-1.json', 9]] as const, photos: [photo, []] };
  expect(listKeptFiles(list, { width: 700, avif: true })).toEqual([
    ['assets/map-1.json', 9],
    ['img/a-1280.avif', 120],
  ]);
});

test('says how much a trip comes to before its list is loaded', () => {
  const trip = {
    list: 'assets/keep-1.json',
    rest: 1000,
    photos: [
      { width: 640, avif: 60, other: 300 },
      { width: 1280, avif: 120, other: 300 },
    ],
  };
  expect(sizeOfTrip(trip, { width: 390, avif: true })).toBe(1060);
  expect(sizeOfTrip(trip, { width: 2880, avif: true })).toBe(1120);
  expect(sizeOfTrip(trip, { width: 390, avif: false })).toBe(1300);
});
