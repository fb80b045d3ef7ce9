import { decodeWindows1252 } from '../../decodeWindows1252.ts';
import { legacyEncodings, type LegacyEncoding } from './legacyEncodings.ts';

/** How much a character speaks for its encoding, from 0 to 1. */
const worth = { common: 1, punctuation: 0.8, taught: 0.6 };
/** The mean worth from which an encoding is believed; less where the bytes are no Latin-1 either. */
const convincing = { overLatin: 0.5, overNothing: 0.25 };

const punctuation = /[\u3000-\u3002\u300a-\u3011\u30fb\uff01-\uff1f\u2014\u2018-\u201d\u2026\u00b7]/;
/** Bytes that Windows' Latin-1 has no character for. */
const noLatin = /[\u0081\u008d\u008f\u0090\u009d]/;

/**
 * The bytes as the encoding that makes the most everyday text of them. In a wrong one the characters are rare ones,
 * if they decode at all; where none convinces, each byte is a character (Latin-1, as Windows has it).
 */
export function guessLegacyText(bytes: Uint8Array): string {
  const latin = decodeWindows1252(bytes);
  let best = { score: noLatin.test(latin) ? convincing.overNothing : convincing.overLatin, text: latin };
  for (const encoding of legacyEncodings) {
    const text = tryDecode(encoding.decoder, bytes);
    const score = text === undefined ? 0 : scoreText(text, encoding);
    if (text !== undefined && score > best.score) best = { score, text };
  }
  return best.text;
}

/** A field of fixed length may end in half a character. */
function tryDecode(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  for (const end of [bytes.length, bytes.length - 1]) {
    try {
      return decoder.decode(bytes.subarray(0, end));
    } catch {
      if (bytes.length < 24) return undefined;
    }
  }
  return undefined;
}

function scoreText(text: string, encoding: LegacyEncoding): number {
  const characters = [...text];
  const taught = taughtCharacters(encoding);
  const scores = characters.flatMap((character, index) => {
    if (character <= '\x7f') return [];
    if (encoding.common.has(character)) return worth.common;
    if (punctuation.test(character)) return worth.punctuation;
    // "Åre" is no rare character before an "e": what leans on Latin letters has to be common.
    const leans = isLatin(characters[index - 1]) || isLatin(characters[index + 1]);
    return taught.has(character) && !leans ? worth.taught : 0;
  });
  return scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[a-z\d]/i.test(character);
}

const known = new Map<LegacyEncoding, ReadonlySet<string>>();

/** Every pair of the encoding's first half, decoded; made when first needed. */
function taughtCharacters(encoding: LegacyEncoding): ReadonlySet<string> {
  const found = known.get(encoding) ?? new Set(listTaught(encoding));
  known.set(encoding, found);
  return found;
}

function* listTaught({ decoder, taught: [first, last] }: LegacyEncoding): Generator<string> {
  for (let lead = first; lead <= last; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = tryDecode(decoder, Uint8Array.of(lead, trail));
      if (character?.length === 1) yield character;
    }
  }
}
