import { asciiAt, viewOf } from '../../photo/container/bytes.ts';
import { listBoxes, type Box } from '../../photo/container/listBoxes.ts';
import { pictureHead } from '../readTracks.ts';
import { VideoError } from '../videoError.ts';
import { makeBox, uint32 } from './makeBox.ts';

/** What a decoder needs of a description: how it is coded, its colours, its shape, where speakers stand. */
const needed = new Set(
  (
    'avcC hvcC lhvC av1C vpcC dvcC dvvC dvwC esds dOps dfLa dac3 dec3 alac wave frma chan chnl srat pcmC ' +
    'colr pasp clap fiel gama mdcv clli amve SmDm CoLL'
  ).split(' '),
);

/**
 * The descriptions of a track without what does not help to decode it: names of encoders and makers, numbers of
 * bodies. All entries are kept, as samples are told by their place in the list.
 */
export function cleanDescriptions(moov: Uint8Array, box: Box, kind: 'vide' | 'soun'): Uint8Array {
  const entries = listBoxes(moov, box.start + 8, box.end);
  if (entries.length === 0 || entries.length > 100) throw new VideoError('it does not say how it is coded');
  return makeBox(
    'stsd',
    uint32(0),
    uint32(entries.length),
    ...entries.map((entry) => (kind === 'vide' ? cleanPicture(moov, entry) : cleanSound(moov, entry))),
  );
}

function cleanPicture(moov: Uint8Array, { type, start, end }: Box): Uint8Array {
  const head = new Uint8Array(moov.subarray(start, Math.min(start + pictureHead, end)));
  if (head.length < pictureHead) throw new VideoError('it does not say how it is coded');
  // Version, revision and maker of the encoder, then its name.
  head.fill(0, 8, 16);
  head.fill(0, 42, 74);
  pointToItself(head);
  return makeBox(type, head, ...keepNeeded(moov, start + pictureHead, end));
}

/** QuickTime's descriptions of sound come in three sizes. */
const soundHeads: Readonly<Record<number, number>> = { 0: 28, 1: 44, 2: 64 };

function cleanSound(moov: Uint8Array, { type, start, end }: Box): Uint8Array {
  const version = end - start >= 28 ? viewOf(moov).getUint16(start + 8) : 0;
  const length = soundHeads[version] ?? 28;
  const head = new Uint8Array(moov.subarray(start, Math.min(start + length, end)));
  if (head.length < length) throw new VideoError('it does not say how its sound is coded');
  head.fill(0, 10, 16);
  pointToItself(head);
  return makeBox(type, head, ...keepNeeded(moov, start + length, end));
}

/** The only place that data is in. */
function pointToItself(head: Uint8Array): void {
  head.set([0, 1], 6);
}

function keepNeeded(moov: Uint8Array, start: number, end: number): Uint8Array[] {
  return listBoxes(moov, start, end).flatMap((box) => {
    if (!needed.has(box.type)) return [];
    const content = moov.subarray(box.start, box.end);
    // An ICC profile has a date and names in it; the primaries by number say enough.
    if (box.type === 'colr' && !/^ncl[xc]$/.test(asciiAt(content, 0, 4))) return [];
    if (box.type === 'wave')
      return [makeBox('wave', ...keepNeeded(moov, box.start, box.end), uint32(8), uint32(0))];
    return [makeBox(box.type, content)];
  });
}
