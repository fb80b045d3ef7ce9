import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The program that makes pictures of videos and converts them; nobody needs it. */
export interface Ffmpeg {
  /** Absolute paths. */
  readonly ffmpeg: string;
  /** Says what is in a file; absent where it is not installed with it. */
  readonly ffprobe?: string;
}

/** Where it is installed. Nothing is started: a build that has nothing to do takes no longer. */
export function findFfmpeg(path = process.env.PATH ?? ''): Ffmpeg | undefined {
  const [ffmpeg, ffprobe] = ['ffmpeg', 'ffprobe'].map((name) => findProgram(name, path));
  return ffmpeg === undefined ? undefined : { ffmpeg, ...(ffprobe !== undefined && { ffprobe }) };
}

/** Changes with the program. */
export function stampFfmpeg(found = findFfmpeg()): string {
  if (!found) return 'none';
  const { size, mtimeMs } = statSync(found.ffmpeg);
  return `${found.ffmpeg} ${size} ${mtimeMs}`;
}

function findProgram(name: string, path: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const places = path.split(delimiter).filter(Boolean);
  return places.flatMap((place) => endings.map((ending) => join(place, name + ending))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
