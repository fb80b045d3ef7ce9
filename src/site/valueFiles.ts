import { createHash } from 'node:crypto';
import type { OutputFile } from './outputFile.ts';

/** Values as hashed files of JSON; the same value is one file. */
export class ValueFiles {
  readonly #prefix: string;
  readonly #made = new Set<string>();
  #files: OutputFile[] = [];

  /** @param prefix what the files' names begin with: `photos` */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** Makes a file of a value and says its address. */
  readonly publish = (value: unknown): string => {
    const content = JSON.stringify(value);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
    const path = `assets/${this.#prefix}-${hash}.json`;
    if (!this.#made.has(path)) this.#files.push({ path, content });
    this.#made.add(path);
    return path;
  };

  /** The files made since the last time. */
  take(): readonly OutputFile[] {
    const files = this.#files;
    this.#files = [];
    return files;
  }
}
