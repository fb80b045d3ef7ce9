import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { sniffFormat } from '../../src/reading/photo/container/sniffFormat.ts';
import { copyWith } from '../../src/reading/embed/copyWith.ts';
import { makeFolder } from '../fixtures/makeFolder.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const formats = new Set(['jpeg', 'png', 'webp']);
const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0;
/** Larger ones take long to decode and show nothing that others do not. */
const mostPixels = 600_000;

const facts = {
  spot: { lat: 31.2397, lon: -121.4998123, altitude: 12, accuracy: 20 },
  taken: { local: '2019-06-24T19:31:07', offset: '+08:00' },
  title: 'The Bund, 外滩',
  caption: 'Night, on the river & above: “夜景”',
  alt: 'Towers',
  credit: 'A. Author',
  keywords: ['night', '上海'],
};
const moment = '2019:06:24 19:31:07+08:00';
const told = {
  'Composite:GPSLatitude': 31.2397,
  'Composite:GPSLongitude': -121.4998123,
  'Composite:GPSAltitude': 12,
  'Composite:SubSecDateTimeOriginal': moment,
  'GPS:GPSHPositioningError': 20,
  'GPS:GPSMapDatum': 'WGS-84',
  'IFD0:ImageDescription': facts.caption,
  'IFD0:Artist': facts.credit,
  'XMP-dc:Title': facts.title,
  'XMP-dc:Description': facts.caption,
  'XMP-dc:Creator': [facts.credit],
  'XMP-dc:Subject': facts.keywords,
  'XMP-iptcCore:AltTextAccessibility': facts.alt,
  'XMP-exif:DateTimeOriginal': moment,
  'XMP-photoshop:DateCreated': moment,
};
/** Of files that had IPTC. */
const toldByIptc = {
  'IPTC:ObjectName': facts.title,
  'IPTC:Caption-Abstract': facts.caption,
  'IPTC:By-line': facts.credit,
  'IPTC:Keywords': facts.keywords,
  'IPTC:DateCreated': '2019:06:24',
  'IPTC:TimeCreated': '19:31:07+08:00',
};
/** What a copy may say otherwise than its file, beside what is told above: what repeats it, and where things stand. */
const following = [
  /^SourceFile$|^(System|ExifTool|Composite|File|RIFF|GPS|IPTC|XMP-exif):/,
  /Date|Time|ExifVersion|:XP|UserComment|IPTCDigest|MPImage(Start|Length)|(PreviewImage|Thumbnail)(Start|Offset)/,
  /XMP-tiff:(Artist|ImageDescription)|HierarchicalSubject|TagsList|XMP-\w+:\w+-[a-z]{2}\b/,
];
const follows = (tag: string) => following.some((pattern) => pattern.test(tag));

type Tags = Readonly<Record<string, unknown>>;

function listPhotos(): readonly (readonly [name: string, bytes: Uint8Array])[] {
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))] as const)
    .filter(([, bytes]) => formats.has(sniffFormat(bytes)));
}

/** Tags by file name. */
function askExiftool(folder: string, ...parameters: readonly string[]): ReadonlyMap<string, Tags> {
  const options = ['-q', '-json', '-G1', '-struct', '-System:FileName', ...parameters, folder];
  const answer = execFileSync('exiftool', options, { encoding: 'utf8', maxBuffer: 1e9 });
  // What exiftool -json prints.
  const found = JSON.parse(answer) as readonly Tags[];
  return new Map(found.map((tags) => [String(tags['System:FileName']), tags]));
}

/** The pixels; undefined where they cannot be shown. */
const show = (bytes: Uint8Array) =>
  sharp(bytes, { animated: true, failOn: 'error', limitInputPixels: mostPixels })
    .raw()
    .toBuffer()
    .catch(() => undefined);

test.skipIf(!existsSync(corpus) || !hasExiftool)(
  'copies of real photos show the same, say what was written, and everything else that they have said',
  async () => {
    const [files, copies] = [join(makeFolder(), 'files'), join(makeFolder(), 'copies')];
    for (const folder of [files, copies]) mkdirSync(folder);
    const [beside, changed]: [string[], string[]] = [[], []];
    for (const [name, bytes] of listPhotos()) {
      const copy = await copyWith(bytes, name, facts);
      if ('sidecar' in copy) {
        beside.push(`${name}: ${copy.why}`);
        continue;
      }
      writeFileSync(join(files, name), bytes);
      writeFileSync(join(copies, name), copy.bytes);
      const shown = await show(bytes);
      if (shown && !(await show(copy.bytes))?.equals(shown)) changed.push(name);
    }
    expect(changed).toEqual([]);
    expect(beside.toSorted()).toEqual([
      'corrupt-header.jpg: it is damaged',
      'corrupted_city.JPG: it is damaged',
      'truncated.png: it is damaged',
    ]);
    const everything = ['-n', '-charset', 'iptc=utf8', '-All'];
    const [before, after] = [askExiftool(files, ...everything), askExiftool(copies, ...everything)];
    const wrong = [...after].flatMap(([name, tags]) => [
      ...compareTags(name, 'IPTC:ApplicationRecordVersion' in tags ? { ...told, ...toldByIptc } : told, tags),
      ...compareTags(
        name,
        pickTags(before.get(name) ?? {}, (tag) => !follows(tag) && !(tag in told)),
        tags,
      ),
      ...compareTags(
        name,
        { ...before.get(name) }['ExifTool:Warning'] ? {} : { 'ExifTool:Warning': undefined },
        tags,
      ),
    ]);
    expect(wrong).toEqual([]);
    expect(after.size).toBeGreaterThan(80);
    const pictures = ['-b', '-ThumbnailImage', '-PreviewImage', '-MPImage2', '-MPImage3', '-MakerNotes'];
    const [inFiles, inCopies] = [askExiftool(files, ...pictures), askExiftool(copies, ...pictures)];
    const moved = [...inFiles].flatMap(([name, tags]) =>
      compareTags(
        name,
        pickTags(tags, (tag) => tag !== 'SourceFile'),
        inCopies.get(name) ?? {},
      ),
    );
    expect(moved).toEqual([]);
  },
  300_000,
);

const pickTags = (tags: Tags, isWanted: (tag: string) => boolean): Tags =>
  Object.fromEntries(Object.entries(tags).filter(([tag]) => isWanted(tag)));

function compareTags(name: string, expected: Tags, tags: Tags): readonly string[] {
  return Object.entries(expected)
    .map(([tag, value]) => [tag, JSON.stringify(value), JSON.stringify(tags[tag])] as const)
    .filter(([, value, found]) => found !== value)
    .map(
      ([tag, value = '', found = '']) =>
        `${name}: ${tag} is ${found.slice(0, 99)}, not ${value.slice(0, 99)}`,
    );
}
