import type { PhotoFacts } from '../../journal/photoFacts.ts';
import { findMovieTaken } from '../../reading/video/findMovieTaken.ts';
import { ProgramError, runProgram } from './runProgram.ts';

/** What ffprobe prints, as far as it is asked; anything of it may be missing. */
interface Probed {
  readonly streams?: readonly {
    readonly codec_type?: string;
    readonly codec_name?: string;
    readonly width?: number;
    readonly height?: number;
    readonly side_data_list?: readonly { readonly rotation?: number }[];
  }[];
  readonly format?: { readonly duration?: string; readonly tags?: Readonly<Record<string, string>> };
}

const seconds1904 = 2_082_844_800;

/** Size, length and time of a video of a kind that only ffmpeg knows; undefined where it does not either. */
export async function probeVideo(
  path: string,
  file: string,
  ffprobe: string,
): Promise<Pick<PhotoFacts, 'width' | 'height' | 'video' | 'taken'> | undefined> {
  const asked = [
    '-show_entries',
    'stream=codec_type,codec_name,width,height:stream_side_data=rotation:format=duration:format_tags',
  ];
  try {
    const parameters = [
      '-v',
      'error',
      '-protocol_whitelist',
      'file',
      ...asked,
      '-of',
      'json',
      '-i',
      `file:${path}`,
    ];
    const printed = await runProgram(ffprobe, parameters, { patience: 30_000 });
    return describe(JSON.parse(printed.toString()) as Probed, file);
  } catch (error) {
    if (error instanceof ProgramError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function describe({ streams = [], format = {} }: Probed, file: string) {
  const seen = streams.find(({ codec_type }) => codec_type === 'video');
  const { width = 0, height = 0 } = seen ?? {};
  if (!seen || width < 1 || height < 1) return undefined;
  const turned = (seen.side_data_list ?? []).some(({ rotation = 0 }) => Math.abs(rotation) % 180 === 90);
  const heard = streams.find(({ codec_type }) => codec_type === 'audio');
  const duration = Number(format.duration) > 0 ? Math.round(Number(format.duration) * 100) / 100 : 0;
  const made = Date.parse(format.tags?.creation_time ?? '') / 1000;
  const taken = findMovieTaken(new Map(), { made: made > 0 ? made + seconds1904 : 0, duration }, file);
  return {
    width: turned ? height : width,
    height: turned ? width : height,
    video: {
      duration,
      codec: seen.codec_name ?? '',
      ...(heard && { sound: heard.codec_name ?? '' }),
      way: 'transcode' as const,
    },
    ...(taken && { taken }),
  };
}
