import { Gunzip, unzipSync } from 'fflate';
import { startsWith } from '../photo/container/bytes.ts';
import { unpack } from '../photo/container/inflate.ts';

/** What lies in an archive. */
export interface ArchivedFile {
  /** Inside the archive. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** More than what a reader would download, less than what fills the memory. */
const largest = 256 * 1024 * 1024;

/** Undefined of what is no ZIP or gzip; `unreadable` where it is broken, locked, or unpacks to more than 256 MB. */
export function openArchive(
  path: string,
  bytes: Uint8Array,
): readonly ArchivedFile[] | 'unreadable' | undefined {
  if (startsWith(bytes, '\x1f\x8b')) {
    const inner = unpack(bytes, (onPart) => new Gunzip(onPart), largest);
    return inner ? [{ path: path.replace(/\.t?gz$/i, ''), bytes: inner }] : 'unreadable';
  }
  return startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06') ? openZip(bytes) : undefined;
}

function openZip(bytes: Uint8Array): readonly ArchivedFile[] | 'unreadable' {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ originalSize }) {
        size += originalSize;
        if (size > largest) throw new RangeError('too large');
        return true;
      },
    });
    return Object.entries(files).map(([path, inner]) => ({ path, bytes: inner }));
  } catch {
    return 'unreadable';
  }
}
