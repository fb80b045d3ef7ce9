import { listPhotoshopResources } from '../photo/container/findIptcResource.ts';
import type { Finding, JudgeInner } from './finding.ts';
import { judgeIcc } from './judgeIcc.ts';
import { judgeIptc } from './judgeIptc.ts';
import { judgeXmp } from './judgeXmp.ts';

/** Of Photoshop's image resources: resolution, JPEG quality, and the digest of IPTC records. */
const harmless = new Set([0x03ed, 0x0406, 0x0425]);
const thumbnailHeader = 28;

/** Photoshop's image resources: what is known to hold metadata is judged, the rest may not stand. */
export function* judgePhotoshop(resources: Uint8Array, inner: JudgeInner): Generator<Finding> {
  for (const { number, data } of listPhotoshopResources(resources)) {
    if (harmless.has(number) || data.length === 0) continue;
    if (number === 0x0404) yield* judgeIptc(data);
    else if (number === 0x040f) yield* judgeIcc(data);
    else if (number === 0x0424) yield* judgeXmp(data);
    else if (number === 0x0422 || number === 0x0423) yield* inner(data, 'Photoshop EXIF');
    else if (number === 0x040c) yield* inner(data.subarray(thumbnailHeader), 'Photoshop thumbnail');
    else yield { kind: 'metadata', where: `Photoshop resource 0x${number.toString(16).padStart(4, '0')}` };
  }
}
