import { expect, test } from 'vitest';
import { parseTileAddress } from './parseTileAddress.ts';

test.each([
  'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
  'https://tiles.example.org/{z}/{x}/{y}{r}.png?key=abc',
  'https://map.example.org/tms/{z}/{x}/{-y}.png',
  'https://map.example.org/?x={x}&y={y}&z={z}',
  'http://localhost:8080/{z}/{x}/{y}.pbf',
  'tiles/{z}/{x}/{y}.png',
])('takes %s', (template) => {
  expect(parseTileAddress(template)).toBe(template);
});

test.each([
  'http://tile.example.org/{z}/{x}/{y}.png',
  'https://{s}.tile.example.org/{z}/{x}/{y}.png',
  'https://tile.example.org/{z}/{x}.png',
  'https://tile.example.org/{z}/{x}/{y}/{-y}.png',
  'https://tile.example.org/{z}/{x}/{y}.png?key={apikey}',
  'https://me:secret@tile.example.org/{z}/{x}/{y}.png',
  '//tile.example.org/{z}/{x}/{y}.png',
  'javascript:{z}{x}{y}',
  'data:{z}{x}{y}',
  '/tiles/{z}/{x}/{y}.png',
])('refuses %s', (template) => {
  expect(parseTileAddress(template)).toBeUndefined();
});
