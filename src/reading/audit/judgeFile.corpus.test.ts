import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeFile } from './judgeFile.ts';

const corpus = new URL('../../../../shared/corpus/', import.meta.url);

type Entry = Readonly<Record<string, unknown>> & { readonly SourceFile: string };

/** What exiftool found, and the kind of finding that there has to be then. */
const expected: readonly (readonly [kind: string, tag: RegExp])[] = [
  ['position', /:GPS(Latitude|Longitude|Coordinates)$/],
  [
    'date',
    /^(ExifIFD|IFD0|IPTC|QuickTime|XMP-\w+|PNG):(DateTimeOriginal|CreateDate|ModifyDate|DateCreated)$/,
  ],
  ['serial number', /SerialNumber$/],
  ['camera', /^(IFD0|ExifIFD|Keys):(Make|Model)$/],
  ['text', /^(IFD0:ImageDescription|IPTC:Caption-Abstract|XMP-dc:Description|XMP-dc:Subject)$/],
];

test.skipIf(!existsSync(corpus))('all that exiftool finds in real files is found', () => {
  const entries = JSON.parse(readFileSync(new URL('oracle.json', corpus), 'utf8')) as readonly Entry[]; // exiftool -json
  const missed = entries.flatMap((entry) => {
    const bytes = readFileSync(
      new URL(entry.SourceFile.split('/').map(encodeURIComponent).join('/'), corpus),
    );
    const found = new Set<string>(judgeFile(entry.SourceFile, bytes).findings.map(({ kind }) => kind));
    return expected
      .filter(([, tag]) => Object.entries(entry).some(([name, value]) => tag.test(name) && isSaid(value)))
      .filter(([kind]) => !found.has(kind))
      .map(([kind]) => `${entry.SourceFile}: ${kind}`);
  });
  expect(missed).toEqual([]);
});

const isSaid = (value: unknown) => !/^[\s0:]*$/.test(String(value));
