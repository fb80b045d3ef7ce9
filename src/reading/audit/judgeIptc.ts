import { listIptcFields } from '../photo/iptc/parseIptc.ts';
import type { Finding, FindingKind } from './finding.ts';

const kinds: Readonly<Record<number, FindingKind>> = {
  55: 'date',
  60: 'date',
  62: 'date',
  63: 'date',
  65: 'software',
  80: 'name',
  90: 'position',
  92: 'position',
  95: 'position',
  101: 'position',
  110: 'name',
  116: 'name',
  122: 'name',
};

/** IPTC records: all but the version and the encoding say something. */
export function* judgeIptc(bytes: Uint8Array): Generator<Finding> {
  for (const { record, number, value } of listIptcFields(bytes)) {
    const harmless = number === 0 || (record === 1 && number === 90);
    if (harmless || value.every((byte) => byte === 0 || byte === 0x20)) continue;
    const kind = record === 2 ? (kinds[number] ?? 'text') : 'metadata';
    yield { kind, where: `IPTC ${record}:${number}` };
  }
}
