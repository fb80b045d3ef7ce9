import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makePixels } from '../../../tests/fixtures/makeJpeg.ts';
import { judgeFile } from './judgeFile.ts';

const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0;
const formats = ['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif'] as const;
const written = [
  '-EXIF:GPSLatitude=31.2397',
  '-EXIF:GPSLatitudeRef=N',
  '-XMP:GPSLatitude=31.2397',
  '-XMP:Creator=A. Author',
  '-EXIF:SerialNumber=042058003617',
  '-XMP-aux:SerialNumber=042058003617',
  '-XMP:DateTimeOriginal=2019:06:24 19:31:07',
  '-XMP:Description=Night on the river',
];

test.skipIf(!hasExiftool)(
  'what exiftool writes is found in every format, and nothing once it is removed',
  async () => {
    for (const format of formats) {
      const file = join(
        makeFolder({ photo: await makePixels({}).withIccProfile('p3').toFormat(format).toBuffer() }),
        'photo',
      );
      const kinds = () =>
        [...new Set(judgeFile('photo', readFileSync(file)).findings.map(({ kind }) => kind))].sort();
      execFileSync('exiftool', ['-q', '-overwrite_original', ...written, file]);
      expect(kinds(), format).toEqual(
        expect.arrayContaining(['date', 'name', 'position', 'serial number', 'text']),
      );
      execFileSync('exiftool', ['-q', '-m', '-overwrite_original', '-all=', '--icc_profile:all', file]);
      expect(kinds(), format).toEqual([]);
    }
  },
);
