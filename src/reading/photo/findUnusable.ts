import type { Problem } from '../../journal/problem.ts';
import type { Blocks } from './container/blocks.ts';

/** Why a file is no picture at all, as far as its bytes tell. */
export function findUnusable(bytes: Uint8Array, blocks: Blocks): Omit<Problem, 'file'> | undefined {
  const copyAgain = 'copy it again from where it came';
  if (bytes.length === 0) return { what: 'the file is empty', todo: copyAgain };
  if (bytes.every((byte) => byte === 0)) return { what: 'the file holds nothing but zeros', todo: copyAgain };
  if (blocks.format !== 'unknown') return undefined;
  return { what: 'the file is no picture of a known format', todo: 'export it as JPEG, or remove it' };
}
