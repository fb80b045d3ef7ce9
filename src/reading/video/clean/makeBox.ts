import { joinBytes } from '../../photo/container/bytes.ts';

/** A box of this type around these parts. */
export function makeBox(type: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 8);
  return joinBytes([uint32(length), ascii(type), ...parts]);
}

export function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

export const uint64 = (value: number) =>
  new Uint8Array([...uint32(Math.floor(value / 2 ** 32)), ...uint32(value % 2 ** 32)]);

export const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
