import { asciiAt, viewOf } from '../photo/container/bytes.ts';
import { listBoxes, type Box } from '../photo/container/listBoxes.ts';
import { decodeText } from '../photo/text/decodeText.ts';

/** Texts of a film by their name: `com.apple.quicktime.make`, `©xyz`, `loci`. The first of each name. */
export type MovieTexts = ReadonlyMap<string, string>;

/** Bytes of one value. */
const longest = 65536;
/** Depth of `moov`, `trak`, `udta`. */
const folders = new Set(['udta', 'trak']);

/** What is said of a film in `udta` and in `meta`, its own before that of its tracks. */
export function readMovieTexts(moov: Uint8Array): MovieTexts {
  const texts = new Map<string, string>();
  const put = (name: string, text: string) => {
    if (text !== '' && !texts.has(name)) texts.set(name, text);
  };
  const top = listBoxes(moov, 0, moov.length);
  for (const box of top) if (!folders.has(box.type)) readBox(moov, box, put);
  for (const type of ['udta', 'trak'])
    for (const box of top.filter((each) => each.type === type))
      for (const child of listBoxes(moov, box.start, box.end)) {
        if (child.type !== 'udta') readBox(moov, child, put);
        else for (const inner of listBoxes(moov, child.start, child.end)) readBox(moov, inner, put);
      }
  return texts;
}

type Put = (name: string, text: string) => void;

function readBox(moov: Uint8Array, box: Box, put: Put): void {
  const { type, start, end } = box;
  if (type === 'meta') return readMeta(moov, box, put);
  // `©xyz`: a length, a language, the text; some write several in different languages.
  if (type.startsWith('\xa9') && end - start >= 4) {
    const length = viewOf(moov).getUint16(start);
    put(type, decode(moov, start + 4, Math.min(length, end - start - 4)));
  } else if (type === 'loci') readLocation(moov, box, put);
  else if (type === 'titl' || type === 'dscp') put(type, decode(moov, start + 6, end - start - 6));
  else if (/^[A-Z]{4}$/.test(type)) put(type, type);
}

/** A keyed list of QuickTime or iTunes; XML as Sony's cameras write it. */
function readMeta(moov: Uint8Array, box: Box, put: Put): void {
  const start = box.start + (asciiAt(moov, box.start + 4, 4) === 'hdlr' ? 0 : 4);
  const children = listBoxes(moov, start, box.end);
  const keys = children.find(({ type }) => type === 'keys');
  const names = keys
    ? listBoxes(moov, keys.start + 8, keys.end).map((key) =>
        asciiAt(moov, key.start, Math.min(200, key.end - key.start)),
      )
    : [];
  for (const child of children) {
    if (child.type === 'xml ') put('xml', decode(moov, child.start + 4, child.end - child.start - 4));
    if (child.type !== 'ilst') continue;
    for (const { type, start: at, end } of listBoxes(moov, child.start, child.end)) {
      const index = at >= 4 ? viewOf(moov).getUint32(at - 4) : 0;
      const name = names[index - 1] ?? type;
      const data = listBoxes(moov, at, end).find((each) => each.type === 'data');
      if (data) put(name, decode(moov, data.start + 8, data.end - data.start - 8));
    }
  }
}

/** 3GPP's: language, a name, a role, then longitude, latitude and altitude in 16.16. Told as ISO 6709. */
function readLocation(moov: Uint8Array, { start, end }: Box, put: Put): void {
  const zero = moov.indexOf(0, start + 6);
  const at = zero + 2;
  if (zero < 0 || at + 12 > end) return;
  const [lon = 0, lat = 0, altitude = 0] = [0, 4, 8].map(
    (offset) => viewOf(moov).getInt32(at + offset) / 65536,
  );
  put('loci', `${signed(lat)}${signed(lon)}${signed(altitude)}/`);
}

const signed = (value: number) => `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(5)}`;

function decode(bytes: Uint8Array, start: number, length: number): string {
  return decodeText(bytes.subarray(start, start + Math.max(0, Math.min(length, longest)))).trim();
}
