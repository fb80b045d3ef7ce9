import { zlibSync } from 'fflate';
import { asciiAt, joinBytes, startsWith } from '../photo/container/bytes.ts';
import { decodePngText } from '../photo/container/decodePngText.ts';
import { decodeRawProfile } from '../photo/container/decodeRawProfile.ts';
import { listPngChunks, type PngChunk } from '../photo/container/listPngChunks.ts';
import { trimToTiff } from '../photo/container/trimToTiff.ts';
import { makePngChunk } from '../strip/makePngChunk.ts';
import type { MetadataEditor } from './metadataEditor.ts';
import { NotEmbedded } from './notEmbedded.ts';
import type { Splice } from './splice.ts';

/** A chunk that holds metadata. */
interface Holder {
  readonly kind: 'exif' | 'xmp';
  readonly chunk: PngChunk;
  readonly content: Uint8Array;
  /** Another content in the same way. */
  readonly hold: (content: Uint8Array) => Uint8Array;
}

const xmpKeyword = 'XML:com.adobe.xmp';
const rawProfile = 'Raw profile type ';
const text = (value: string) => new TextEncoder().encode(value);

/**
 * What makes a PNG with its metadata edited, its picture to the letter. Metadata stays where it is, and in the way that
 * it is written in: some programs turn a picture by what they find in one place and not in another. New chunks stand
 * before the picture.
 */
export function embedInPng(bytes: Uint8Array, editor: MetadataEditor): readonly Splice[] {
  const chunks = [...listPngChunks(bytes)];
  const picture = chunks.find(({ name }) => name === 'IDAT');
  if (!picture || chunks.at(-1)?.name !== 'IEND') throw new NotEmbedded('it is damaged');
  if (chunks.some(({ name }) => name === 'caBX'))
    throw new NotEmbedded('it is signed, and a change would break the signature');
  const holders = chunks.flatMap((chunk) => findHolder(chunk) ?? []);
  const at = startOf(bytes, picture);
  return [
    ...edit('exif', (tiff) => editor.exif(tiff && trimToTiff(tiff)), holdExif),
    ...edit('xmp', editor.xmp, holdXmp),
    ...chunks.flatMap((chunk) => editText(bytes, chunk, editor)),
  ];

  /** The first of its kind counts; a chunk of its own does before what older programs wrote as text. */
  function edit(
    kind: Holder['kind'],
    change: (content: Uint8Array | undefined) => Uint8Array | undefined,
    hold: Holder['hold'],
  ): readonly Splice[] {
    const found = holders.filter((holder) => holder.kind === kind);
    const first = found.find(({ chunk }) => !isRawProfile(chunk)) ?? found[0];
    const changed = change(first?.content);
    if (!changed) return [];
    if (!first) return [{ start: at, end: at, bytes: hold(changed) }];
    return found.map((holder) => ({
      ...cut(bytes, holder.chunk),
      ...(holder === first && { bytes: first.hold(changed) }),
    }));
  }
}

const holdExif = (content: Uint8Array) => makePngChunk('eXIf', content);
const holdXmp = (content: Uint8Array) => makeText(xmpKeyword, content);

const startOf = (bytes: Uint8Array, chunk: PngChunk) => chunk.bytes.byteOffset - bytes.byteOffset;

function cut(bytes: Uint8Array, chunk: PngChunk): Splice {
  const start = startOf(bytes, chunk);
  return { start, end: start + chunk.bytes.length, bytes: new Uint8Array() };
}

const isRawProfile = ({ name, data }: PngChunk) => isText(name) && startsWith(data, rawProfile);
const isText = (name: string) => /^(tEXt|zTXt|iTXt)$/.test(name);

function findHolder(chunk: PngChunk): Holder | undefined {
  const { name, data } = chunk;
  if (name === 'eXIf') return { kind: 'exif', chunk, content: data, hold: holdExif };
  if (!isText(name)) return undefined;
  if (startsWith(data, `${xmpKeyword}\0`)) {
    const packet = decodePngText(name, data.subarray(xmpKeyword.length + 1));
    return { kind: 'xmp', chunk, content: text(packet ?? ''), hold: holdXmp };
  }
  if (!startsWith(data, rawProfile)) return undefined;
  const profile = asciiAt(data, rawProfile.length, Math.min(data.indexOf(0), 79) - rawProfile.length);
  if (/^(iptc|8bim)$/.test(profile))
    throw new NotEmbedded('its IPTC is kept in a way that few programs know');
  const written = decodePngText(name, data.subarray(data.indexOf(0) + 1));
  const content = decodeRawProfile(written ?? '');
  if (!content || !/^(exif|APP1|xmp)$/.test(profile)) return undefined;
  // Both may have kept the name that they have in JPEG.
  const header = /^(Exif\0\0|http:[^<]*\0)?/.exec(asciiAt(content, 0, 100))![0];
  return {
    kind: profile === 'xmp' || startsWith(content, 'http:') ? 'xmp' : 'exif',
    ...{ chunk, content },
    hold: (edited) => makePngChunk('zTXt', encodeRawProfile(profile, joinBytes([text(header), edited]))),
  };
}

/** As ImageMagick writes it, deflated: its name, its length, and hexadecimal digits. */
function encodeRawProfile(profile: string, data: Uint8Array): Uint8Array {
  const digits = [...data].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const lines = digits.replace(/.{72}/g, '$&\n');
  const written = `\n${profile}\n${String(data.length).padStart(8)}\n${lines}\n`;
  return joinBytes([text(`${rawProfile}${profile}\0\0`), zlibSync(text(written))]);
}

function editText(bytes: Uint8Array, chunk: PngChunk, editor: MetadataEditor): readonly Splice[] {
  const { name, data } = chunk;
  if (!isText(name)) return [];
  const keyword = asciiAt(data, 0, Math.min(Math.max(0, data.indexOf(0)), 79));
  const value = editor.text(keyword);
  if (value === undefined) return [];
  const { start, end } = cut(bytes, chunk);
  return [{ start, end, bytes: makeText(keyword, text(value)) }];
}

/** Text in UTF-8, not deflated, of no language. */
const makeText = (keyword: string, value: Uint8Array) =>
  makePngChunk('iTXt', joinBytes([text(`${keyword}\0\0\0\0\0`), value]));
