import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './describeError.ts';

/** What earlier builds found out, by key. */
export interface Records<Value> {
  get(key: string): Value | undefined;
  /** Kept from now on, even if the build is killed right after. */
  set(key: string, value: Value): void;
  /** Forgets the keys that are not to be kept. */
  close(keep?: (key: string) => boolean): Promise<void>;
}

/**
 * A file of JSON lines that is only ever appended to, `[key, value]` each, the last of a key counting: a line cut
 * short by a killed build is skipped, and nothing before it is lost. `version` names the code that made the
 * values; a file of another version is begun anew.
 */
export function openRecords<Value>(path: string, version: string): Records<Value> {
  const header = JSON.stringify({ version });
  const lines = readLines(path);
  const values = new Map<string, Value>();
  const known = lines[0] === header;
  if (known) for (const line of lines.slice(1)) readLine(line, values);
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, known ? 'a' : 'w');
  // The newline first ends a line that was cut short.
  writeSync(file, known ? '\n' : `${header}\n`);
  let written = known ? lines.length : 0;
  return {
    get: (key) => values.get(key),
    set(key, value) {
      values.set(key, value);
      written += 1;
      writeSync(file, `${JSON.stringify([key, value])}\n`);
    },
    async close(keep) {
      closeSync(file);
      const kept = [...values].filter(([key]) => keep?.(key) ?? true);
      if (kept.length === values.size && written < 2 * kept.length + 100) return;
      const beside = `${path}.${process.pid}.unfinished`;
      await writeFile(beside, [header, ...kept.map((entry) => JSON.stringify(entry)), ''].join('\n'));
      await rename(beside, path);
    },
  };
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function readLine<Value>(line: string, values: Map<string, Value>): void {
  if (!line.endsWith(']')) return;
  try {
    // The header says that this code wrote the line.
    const [key, value] = JSON.parse(line) as [string, Value];
    values.set(key, value);
  } catch {
    // Two builds at once may tear a line; its value is worked out again.
  }
}
