import { rm } from 'node:fs/promises';
import { isPlainPicture, isPlainSound } from '../../reading/video/choosePlayback.ts';
import { UndecodableError } from '../undecodable.ts';
import type { ClipSource } from './clipSource.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import { ProgramError, runProgram } from './runProgram.ts';

/** Pixels of the longer side; larger ones many phones do not play. */
const longest = 1920;
/** Milliseconds in which it must have come on. */
const patience = 120_000;

/**
 * Makes an MP4 that browsers play of a video that they do not: what of it they play stays as it is, the rest becomes
 * H.264 and AAC.
 *
 * @param onSeconds told how much is done
 */
export async function convertVideo(
  from: string,
  to: string,
  source: ClipSource,
  { ffmpeg }: Ffmpeg,
  onSeconds: (seconds: number) => void,
): Promise<void> {
  const parameters = [
    ...['-v', 'error', '-nostdin', '-y', '-nostats', '-progress', 'pipe:1'],
    ...[
      '-protocol_whitelist',
      'file,pipe',
      '-i',
      `file:${from}`,
      '-map',
      '0:v:0',
      '-map',
      '0:a:0?',
      '-sn',
      '-dn',
    ],
    ...choosePictures(source),
    ...(isPlainSound(source.video.sound) ? ['-c:a', 'copy'] : ['-c:a', 'aac', '-b:a', '160k', '-ac', '2']),
    ...['-map_metadata', '-1', '-map_chapters', '-1', '-f', 'mp4', `file:${to}`],
  ];
  const onOutput = (text: string) => {
    const reached = [...text.matchAll(/^out_time_(?:us|ms)=(\d+)/gm)].at(-1)?.[1];
    if (reached !== undefined) onSeconds(Number(reached) / 1e6);
  };
  try {
    await runProgram(ffmpeg, parameters, { patience, onOutput });
  } catch (error) {
    await rm(to, { force: true });
    throw error instanceof ProgramError ? new UndecodableError(error.message) : error;
  }
}

function choosePictures({ video, width, height }: ClipSource): string[] {
  if (isPlainPicture(video.codec))
    return ['-c:v', 'copy', ...(/^h[ve][cv]1$/.test(video.codec ?? '') ? ['-tag:v', 'hvc1'] : [])];
  const scale = Math.min(1, longest / Math.max(width, height));
  // H.264 knows even sizes alone.
  const [across, down] = [width, height].map((side) => Math.max(2, 2 * Math.round((side * scale) / 2)));
  const filters = `yadif=deint=interlaced,scale=${across}:${down},setsar=1`;
  return ['-vf', filters, '-c:v', 'libx264', '-preset', 'medium', '-crf', '21', '-pix_fmt', 'yuv420p'];
}
