import { asciiAt, viewOf } from '../photo/container/bytes.ts';
import type { Finding, FindingKind } from './finding.ts';

/** Tags by which a profile of somebody's own screen names the device and when it was measured. */
const telling: Readonly<Record<string, FindingKind>> = {
  mmod: 'serial number',
  meta: 'metadata',
  calt: 'date',
  targ: 'metadata',
  DevD: 'metadata',
  CIED: 'metadata',
};

const headerLength = 128;
const mostTags = 200;

/** A colour profile may stand, unless it says of which device it was made. */
export function* judgeIcc(profile: Uint8Array): Generator<Finding> {
  if (profile.length < headerLength + 4) return;
  const view = viewOf(profile);
  const count = Math.min(view.getUint32(headerLength), mostTags);
  for (let index = 0; index < count; index++) {
    const at = headerLength + 4 + index * 12;
    if (at + 12 > profile.length) return;
    const name = asciiAt(profile, at, 4);
    const kind = telling[name];
    if (kind) yield { kind, where: `colour profile, ${name}` };
  }
}
