import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { VideoFacts } from '../../journal/videoFacts.ts';
import type { Size } from '../computeSizes.ts';
import { UndecodableError } from '../undecodable.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import { ProgramError, runProgram } from './runProgram.ts';

/** Pictures among which the one is chosen that is most like the others: the first ones are often black. */
const looked = 25;
/** Milliseconds. */
const patience = 90_000;

/** From HDR to what a still picture shows, by way of linear light. */
const toneMap =
  'zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,format=yuv420p';

/** An early picture of a video, upright and as large as it is, as PNG. */
export async function makePoster(path: string, { hdr }: VideoFacts, { ffmpeg }: Ffmpeg): Promise<Uint8Array> {
  const run = (filters: string) =>
    runProgram(
      ffmpeg,
      [
        ...['-v', 'error', '-nostdin', '-protocol_whitelist', 'file,pipe', '-i', `file:${path}`],
        ...['-map', '0:v:0', '-vf', filters, '-frames:v', '1', '-f', 'image2pipe', '-c:v', 'png', 'pipe:1'],
      ],
      { patience },
    );
  const choose = `thumbnail=n=${looked}`;
  try {
    // Not every ffmpeg is built with what it takes.
    const picture = hdr ? await run(`${choose},${toneMap}`).catch(() => run(choose)) : await run(choose);
    if (picture.length === 0) throw new ProgramError('it has no picture that can be decoded');
    return picture;
  } catch (error) {
    throw error instanceof ProgramError ? new UndecodableError(error.message) : error;
  }
}

/** Pixels of the longer side; of one colour, it need not be larger. */
const plainLength = 640;
const plainColor = '#4a4742';

/** Stands for the content of which it is made: its shape alone. */
export function hashPlainPoster({ width, height }: Size): string {
  return createHash('sha256').update(`plain ${plainColor} ${width} × ${height}`).digest('hex');
}

/** What stands for a video of which no picture can be made: its shape in a quiet colour. */
export async function makePlainPoster({ width, height }: Size): Promise<Uint8Array> {
  const scale = Math.min(1, plainLength / Math.max(width, height));
  const [across, down] = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  return sharp({ create: { width: across ?? 1, height: down ?? 1, channels: 3, background: plainColor } })
    .png()
    .toBuffer();
}
