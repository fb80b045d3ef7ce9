import { sep } from 'node:path';
import { isJunk } from '../../reading/library/isJunk.ts';

/** What would leave a folder, or mean something else, on this system: `C:`, `a.md:stream`, `..\`. */
const unsafe = sep === '\\' ? /[\\:\0]/ : /\0/;

/** Whether a path, with `/`, names something below its folder that a scan of the folder would look at. */
export function isBelow(path: string): boolean {
  return !unsafe.test(path) && path.split('/').every((name) => name !== '' && !isJunk(name));
}
