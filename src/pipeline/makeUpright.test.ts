import sharp from 'sharp';
import { expect, test } from 'vitest';
import { insertSegments, makePixels, makeSegment } from '../../tests/fixtures/makeJpeg.ts';
import { makeTiff } from '../../tests/fixtures/makeTiff.ts';
import { makeVivid } from '../../tests/fixtures/makeVivid.ts';
import { differenceOf, labOfP3, readLab } from '../../tests/fixtures/measureColor.ts';
import { noSecrets } from '../reading/audit/auditSecrets.ts';
import { makeAuditor } from '../reading/audit/makeAuditor.ts';
import { makePublishedPositions } from '../reading/audit/publishedPositions.ts';
import { makeUpright } from './makeUpright.ts';

const audit = makeAuditor(makePublishedPositions({}, { linesInBounds: false }), noSecrets);

test('a photo on its side gets up, with nothing in its file that says so', async () => {
  const turned = await makePixels({ width: 60, height: 40 })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const upright = await makeUpright(turned);
  const { width, height, orientation, exif, icc } = await sharp(upright).metadata();
  expect([width, height, orientation, exif, icc]).toEqual([40, 60, undefined, undefined, undefined]);
  expect(audit('img/a.jpg', upright).findings).toEqual([]);
});

test('colours beyond sRGB stay what they are', async () => {
  const green = [20, 250, 30] as const;
  const vivid = await sharp(await makeVivid([green, [250, 20, 20]]))
    .keepIccProfile()
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();
  const exif = makeTiff({ ifd0: { Orientation: 3 } });
  const turned = insertSegments(vivid, [makeSegment(0xe1, new TextEncoder().encode('Exif\0\0'), exif)]);
  const upright = await makeUpright(turned);
  expect(differenceOf(await readLab(upright, 'right'), labOfP3(green))).toBeLessThan(3);
  expect(audit('img/a.jpg', upright).findings).toEqual([]);
});
