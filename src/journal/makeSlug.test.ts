import { describe, expect, it } from 'vitest';
import { makeSlug } from './makeSlug.ts';

describe('makeSlug', () => {
  it.each([
    ['2019-06-Shanghai', '2019-06-shanghai'],
    ['IMG_0107', 'img-0107'],
    ['外滩 夜景 (副本)#1 100%', '外滩-夜景-副本-1-100'],
    ['Day 1/Bund', 'day-1-bund'],
    ['Straße, Füße & Öl', 'straße-füße-öl'],
    ['हिन्दी में', 'हिन्दी-में'],
    ['नमस्ते १२', 'नमस्ते-१२'],
    ['--a__b--', 'a-b'],
    ['../../etc/passwd', 'etc-passwd'],
    ['I ❤️ Shanghai 1️⃣', 'i-shanghai-1'],
    ['İzmir', 'i̇zmir'],
    ['😁', ''],
    ['', ''],
  ])('turns "%s" into "%s"', (name, slug) => {
    expect(makeSlug(name)).toBe(slug);
  });

  it('gives the same slug for a composed and a decomposed name', () => {
    expect(makeSlug('Cafe\u0301')).toBe('caf\u00e9');
  });

  it('cuts at 80 bytes between characters and leaves no dash at the end', () => {
    expect(makeSlug('滩'.repeat(40))).toBe('滩'.repeat(26));
    expect(makeSlug(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
  });

  it('does not change what is a slug already', () => {
    expect(makeSlug(makeSlug('Åre & 外滩'))).toBe('åre-外滩');
  });
});
