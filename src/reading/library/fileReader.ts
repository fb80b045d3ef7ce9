import type { Problem } from '../../journal/problem.ts';
import { decodeText } from '../decodeText.ts';

/** How the files of a library are read, wherever they are. */
export interface FileReader {
  /** @param path inside the library */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Why that failed, in a few words for a person. */
  readonly describeError: (error: unknown) => string;
}

/** A file as text; what is odd about it joins the problems. */
export async function readText({ read }: FileReader, path: string, problems: Problem[]): Promise<string> {
  const { text, problems: found } = decodeText(await read(path), path);
  problems.push(...found);
  return text;
}
