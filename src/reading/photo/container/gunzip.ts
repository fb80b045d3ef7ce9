import { Gunzip } from 'fflate';
import { unpack } from './inflate.ts';

/** Gzipped bytes unpacked; none where they are broken or grow beyond 4 MB. */
export const gunzip = (packed: Uint8Array) => unpack(packed, (onPart) => new Gunzip(onPart));
