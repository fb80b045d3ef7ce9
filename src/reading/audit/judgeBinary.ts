import { asciiAt, startsWith } from '../photo/container/bytes.ts';
import { sniffFormat } from '../photo/container/sniffFormat.ts';
import type { Finding, JudgeInner } from './finding.ts';
import { judgeGif } from './judgeGif.ts';
import { judgeHeif } from './judgeHeif.ts';
import { judgeJpeg } from './judgeJpeg.ts';
import { judgeLoose } from './judgeLoose.ts';
import { judgeMovie } from './judgeMovie.ts';
import { judgePng } from './judgePng.ts';
import { judgeTiff } from './judgeTiff.ts';
import { judgeWebp } from './judgeWebp.ts';

/** A picture in a picture in a picture; real files have three. */
const deepest = 8;

/** What may not be published of a file that is no text: by its content, then by signatures wherever they lie. */
export function* judgeBinary(bytes: Uint8Array, depth = 0): Generator<Finding> {
  if (depth > deepest) {
    yield { kind: 'unreadable', where: 'pictures in pictures without end' };
    return;
  }
  const inner: JudgeInner = function* (inside, where) {
    for (const { kind, where: place } of judgeBinary(inside, depth + 1))
      yield { kind, where: place.startsWith(where) ? place : `${where}: ${place}` };
  };
  yield* judgeByFormat(bytes, inner);
  yield* judgeLoose(bytes, inner);
}

function* judgeByFormat(bytes: Uint8Array, inner: JudgeInner): Generator<Finding> {
  const format = sniffFormat(bytes);
  switch (format) {
    case 'jpeg':
      return yield* judgeJpeg(bytes, inner);
    case 'png':
      return yield* judgePng(bytes, inner);
    case 'webp':
      return yield* judgeWebp(bytes, inner);
    case 'gif':
      return yield* judgeGif(bytes, inner);
    case 'heic':
    case 'avif':
      return yield* judgeHeif(bytes, inner);
    case 'tiff':
      return yield* judgeTiff(bytes, inner);
    case 'video':
      if (isBoxed(bytes)) return yield* judgeMovie(bytes, inner);
      break;
    case 'jxl':
      if (isBoxed(bytes)) return yield* judgeMovie(bytes, inner);
      return;
    case 'unknown':
      return;
  }
  yield { kind: 'unreadable', where: `${format}, whose metadata cannot be judged` };
}

/** MP4, MOV and JPEG XL in a container begin with a box; AVI, Matroska and MPEG do not. */
const isBoxed = (bytes: Uint8Array) => /^[\w ]{4}$/.test(asciiAt(bytes, 4, 4)) && !startsWith(bytes, 'RIFF');
