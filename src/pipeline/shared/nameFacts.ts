import { createHash } from 'node:crypto';
import { computeReadingVersion } from '../computeReadingVersion.ts';
import type { FoundFile } from '../listFiles.ts';

interface ReadingWay {
  /** Of the site, BCP 47. */
  readonly language: string;
  /** Absent where it is not installed: less is known of videos then. */
  readonly ffmpeg?: unknown;
}

let version: string | undefined;

/**
 * The shared cache's name for what a file says. Inodes differ between machines; a file with the path, the size and the
 * time of another counts as its copy, as it does for rsync. The name tells none of them.
 *
 * @param files the file, and what else its facts were read from
 */
export function nameFacts(
  path: string,
  files: readonly FoundFile[],
  { language, ffmpeg }: ReadingWay,
): string {
  version ??= computeReadingVersion();
  const stamps = files.map(({ size, modified }) => [size, modified]);
  const hash = createHash('sha256').update(
    JSON.stringify([version, language, ffmpeg !== undefined, path, stamps]),
  );
  return `facts/${hash.digest('hex')}`;
}
