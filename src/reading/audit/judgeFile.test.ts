import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeBox, makeHeif } from '../../../tests/fixtures/makeHeif.ts';
import { makeIptc } from '../../../tests/fixtures/makeIptc.ts';
import { insertSegments, makeJpeg, makePixels, makeSegment } from '../../../tests/fixtures/makeJpeg.ts';
import { makeMovie, makeMovieKeys } from '../../../tests/fixtures/makeMovie.ts';
import { makeChunk, makePng, makeRawProfile, makeTextChunk } from '../../../tests/fixtures/makePng.ts';
import { joinBytes, makeGps, makeTiff } from '../../../tests/fixtures/makeTiff.ts';
import { makeXmp } from '../../../tests/fixtures/makeXmp.ts';
import { judgeFile } from './judgeFile.ts';

const text = (value: string) => new TextEncoder().encode(value);
const find = (bytes: Uint8Array) =>
  judgeFile('img/photo', bytes).findings.map(({ kind, where }) => `${kind}: ${where}`);

const gps = makeTiff({ gps: makeGps(31.2397, 121.4998) });
const position = [
  'position: EXIF GPSLatitudeRef',
  'position: EXIF GPSLatitude',
  'position: EXIF GPSLongitudeRef',
  'position: EXIF GPSLongitude',
];
const turned = makeTiff({
  ifd0: { Orientation: 6, '0x011a': { type: 5, count: 1, bytes: Uint8Array.of(72, 0, 0, 0, 1, 0, 0, 0) } },
  exif: {
    ExifImageWidth: 24,
    ExifImageHeight: 16,
    '0xa001': { type: 3, count: 1, bytes: Uint8Array.of(1, 0) },
  },
});
const gainMap = makeXmp(
  '',
  'xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0" hdrgm:GainMapMax="2.1"',
);
const captioned = makeXmp('<dc:description>Night</dc:description>');

describe('what says how a picture is shown may stand', () => {
  test('orientation, resolution, size and colour space in every container', async () => {
    expect(find(await makeJpeg({ tiff: turned }))).toEqual([]);
    expect(find(await makePng({}, [makeChunk('eXIf', turned)]))).toEqual([]);
    expect(find(makeHeif({ tiff: turned, brands: ['avif', 'mif1'] }))).toEqual([]);
    expect(
      find(await makePixels({}).withMetadata({ orientation: 6, density: 300 }).webp().toBuffer()),
    ).toEqual([]);
  });

  test('a colour profile, and what the encoders of renditions write', async () => {
    const pixels = makePixels({}).withIccProfile('p3');
    for (const format of ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)
      expect(find(await pixels.clone().toFormat(format).toBuffer()), format).toEqual([]);
    expect(find(await makePixels({}).jpeg({ progressive: true }).toBuffer())).toEqual([]);
  });

  test('a gain map behind the picture, and the index that leads to it', async () => {
    const index = makeTiff({ ifd0: { '0xb001': { type: 4, count: 1, bytes: Uint8Array.of(2, 0, 0, 0) } } });
    const primary = insertSegments(await makeJpeg({ xmp: gainMap }), [
      makeSegment(0xe2, text('MPF\0'), index),
    ]);
    const iso = makeSegment(0xe2, text('urn:iso:std:iso:ts:21496:-1\0'), new Uint8Array(8));
    const map = insertSegments(await makeJpeg({ xmp: gainMap }), [iso]);
    expect(find(joinBytes([primary, new Uint8Array(40), map]))).toEqual([]);
  });

  test('tags that are blank', async () => {
    const tiff = makeTiff({
      ifd0: { Artist: '   ', ModifyDate: '0000:00:00 00:00:00' },
      exif: { UserComment: text('ASCII\0\0\0     ') },
    });
    expect(find(await makeJpeg({ tiff }))).toEqual([]);
  });

  test('an empty XMP packet, and a version of the GPS directory', async () => {
    const tiff = makeTiff({ gps: { '0x0000': { type: 1, count: 4, bytes: Uint8Array.of(2, 3, 0, 0) } } });
    expect(find(await makeJpeg({ tiff, xmp: makeXmp('') }))).toEqual([]);
  });
});

describe('what tells of the author may not', () => {
  test('position, serial number, owner, date, maker note and comment in EXIF', async () => {
    const tiff = makeTiff({
      ifd0: { Artist: 'A. Author', Make: 'Canon', '0x013c': "Author's laptop" },
      exif: {
        DateTimeOriginal: '2019:06:24 19:31:07',
        OwnerName: 'A. Author',
        SerialNumber: '042058003617',
        UserComment: text('ASCII\0\0\0secret'),
        '0x927c': { type: 7, count: 8, bytes: text('Canon 80') },
        '0xa435': '0000c0ffee',
      },
      gps: makeGps(31.2397, 121.4998),
    });
    expect(find(await makeJpeg({ tiff }))).toEqual([
      'camera: EXIF Make',
      'name: EXIF Artist',
      'name: EXIF HostComputer',
      ...position,
      'date: EXIF DateTimeOriginal',
      'maker note: EXIF MakerNote',
      'text: EXIF UserComment',
      'name: EXIF OwnerName',
      'serial number: EXIF SerialNumber',
      'serial number: EXIF LensSerialNumber',
    ]);
  });

  test('a tag that nobody knows', async () => {
    expect(find(await makeJpeg({ tiff: makeTiff({ ifd0: { '0xfde8': 'Night' } }) }))).toEqual([
      'metadata: EXIF tag 0xfde8',
    ]);
  });

  test('a position in PNG, WebP, HEIC, AVIF and TIFF', async () => {
    expect(find(await makePng({}, [makeChunk('eXIf', gps)], 'after'))).toEqual(position);
    const withGps = await makePixels({}).withExif({
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 14/1 22/1' },
    });
    expect(find(await withGps.clone().webp().toBuffer())).toContain('position: EXIF GPSLatitude');
    expect(find(makeHeif({ tiff: gps, storage: 'idat' }))).toEqual(position);
    expect(find(makeHeif({ tiff: gps, brands: ['avif', 'mif1'] }))).toEqual(position);
    expect(find(gps)).toEqual(position);
  });

  test('XMP and IPTC', async () => {
    expect(find(await makeJpeg({ xmp: captioned }))).toEqual(['text: XMP dc:description']);
    expect(
      find(
        await makeJpeg({
          iptc: makeIptc([
            ['byline', 'A. Author'],
            ['caption', 'Night'],
          ]),
        }),
      ),
    ).toEqual(['name: IPTC 2:80', 'text: IPTC 2:120']);
    expect(find(await makeJpeg({ xmp: '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>Night' }))).toEqual([
      'unreadable: XMP',
    ]);
  });

  test('PNG texts, plain and packed, the profiles in them, and the time of change', async () => {
    const chunks = [
      makeTextChunk('tEXt', 'Author', 'A. Author'),
      makeTextChunk('zTXt', 'Comment', 'Night'),
      makeTextChunk('iTXt', 'XML:com.adobe.xmp', captioned, true),
      makeTextChunk(
        'zTXt',
        'Raw profile type exif',
        makeRawProfile('exif', joinBytes([text('Exif\0\0'), gps])),
      ),
      makeChunk('tIME', Uint8Array.of(7, 227, 6, 24, 19, 31, 7)),
    ];
    expect(find(await makePng({}, chunks))).toEqual([
      'name: PNG text Author',
      'text: PNG text Comment',
      'text: XMP dc:description',
      ...position,
      'date: PNG tIME',
    ]);
  });

  test('comments in JPEG and GIF', async () => {
    const comment = makeSegment(0xfe, text('Night'));
    expect(find(insertSegments(await makeJpeg(), [comment]))).toEqual(['text: JPEG comment']);
    const gif = await makePixels({}).gif().toBuffer();
    const extension = joinBytes([Uint8Array.of(0x21, 0xfe, 5), text('Night'), Uint8Array.of(0)]);
    expect(find(joinBytes([gif.subarray(0, -1), extension, gif.subarray(-1)]))).toEqual([
      'text: GIF comment',
    ]);
  });

  test('a profile of the screen that the picture was made on', async () => {
    const profile = joinBytes([new Uint8Array(131), Uint8Array.of(1), text('mmod'), new Uint8Array(8)]);
    const segment = makeSegment(0xe2, text('ICC_PROFILE\0\x01\x01'), profile);
    expect(find(insertSegments(await makeJpeg(), [segment]))).toEqual([
      'serial number: colour profile, mmod',
    ]);
  });
});

describe('pictures in pictures are judged likewise', () => {
  test('the thumbnail in EXIF has a position of its own', async () => {
    expect(find(await makeJpegAround(await makeJpeg({ tiff: gps })))).toContain(
      'position: thumbnail: EXIF GPSLatitude',
    );
    expect(find(await makeJpegAround(await makeJpeg()))).toEqual([]);
  });

  test('a second picture, a movie, and anything else behind the end', async () => {
    const jpeg = await makeJpeg();
    expect(find(joinBytes([jpeg, await makeJpeg({ tiff: gps })]))).toContain(
      'position: behind the picture: EXIF GPSLatitude',
    );
    expect(find(joinBytes([jpeg, makeMovie({ made: 3_600_000_000 })]))).toEqual([
      'date: behind the picture: mvhd, time of making',
    ]);
    expect(find(joinBytes([jpeg, text('SEFHImage_UTC_Data1561375867')]))).toEqual([
      'metadata: bytes behind the picture',
    ]);
    expect(find(await makePng({}, [], 'after'))).toEqual([]);
  });

  test('twenty pictures behind one another end somewhere', async () => {
    const jpeg = await makeJpeg();
    expect(find(joinBytes(Array.from({ length: 20 }, () => jpeg)))).toEqual([
      'unreadable: behind the picture: pictures in pictures without end',
    ]);
  });
});

describe('movies', () => {
  test('a clean one may stand', () => expect(find(makeMovie({}))).toEqual([]));

  test('position, device and time in QuickTime and MP4', () => {
    expect(
      find(makeMovie({ userData: [makeBox('\xa9xyz', text('\0\x15\x15\xc7+31.2397+121.4998/'))] })),
    ).toEqual(['position: movie ©xyz']);
    expect(find(makeMovie({ userData: [makeBox('loci', new Uint8Array(4), text('\x15\xc7Bund'))] }))).toEqual(
      ['position: movie loci'],
    );
    const keys = [
      'com.apple.quicktime.location.ISO6709',
      'com.apple.quicktime.model',
      'com.apple.quicktime.creationdate',
    ];
    expect(find(makeMovie({ boxes: [makeMovieKeys(keys)] }))).toEqual([
      'position: movie com.apple.quicktime.location.ISO6709',
      'camera: movie com.apple.quicktime.model',
      'date: movie com.apple.quicktime.creationdate',
    ]);
  });

  test('a track of data beside the pictures', () => {
    expect(find(makeMovie({ handler: 'meta' }))).toEqual(['position: track of data (meta)']);
  });

  test('XMP in a box of its own', () => {
    const id = Uint8Array.from([
      0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8, 0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac,
    ]);
    expect(find(joinBytes([makeMovie({}), makeBox('uuid', id, text(captioned))]))).toEqual([
      'text: XMP dc:description',
    ]);
  });
});

describe('other files', () => {
  test('metadata is found by how it begins, whatever is around it', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256);
    expect(find(joinBytes([noise, text('Exif\0\0'), gps]))).toEqual(position);
    expect(find(joinBytes([noise, text(captioned), noise]))).toEqual(['text: XMP dc:description']);
    expect(find(noise)).toEqual([]);
  });

  test('what systems and editors leave behind', () => {
    const name = (path: string) => judgeFile(path, text('x')).findings.map(({ kind }) => kind);
    for (const path of [
      '.DS_Store',
      'trip/Thumbs.db',
      'trip/ehthumbs.db',
      'index.html~',
      '.git/config',
      'assets/main.js.map',
      '._bund.jpg',
    ])
      expect(name(path), path).toEqual(['leftover']);
    for (const path of ['.nojekyll', '.well-known/security.txt', 'CNAME', 'assets/main-1a2b.js'])
      expect(name(path), path).toEqual([]);
  });

  test('drawings with the editor’s traces, scripts or addresses of other servers', () => {
    const svg = (inside: string, attributes = '') =>
      find(text(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`));
    expect(
      svg('<title>Plan</title><path d="M1.2345 2.3456L3.4567 4.5678"/><a href="https://example.org/">x</a>'),
    ).toEqual([]);
    expect(svg('<metadata><rdf:RDF><dc:creator>A. Author</dc:creator></rdf:RDF></metadata>')).toEqual([
      'metadata: SVG metadata',
    ]);
    expect(svg('', 'sodipodi:docname="plan.svg" inkscape:export-filename="/home/author/plan.png"')).toEqual([
      'text: SVG sodipodi:docname',
      'path on a computer: SVG export-filename',
      'path on a computer: SVG',
    ]);
    expect(svg('<script>1</script>')).toEqual(['script: SVG script']);
    expect(svg('<image href="https://example.org/a.png"/>')).toEqual(['foreign address: SVG reference']);
    expect(svg('', 'onload="x()"')).toEqual(['script: SVG script']);
  });

  test('pictures inside texts', async () => {
    const uri = (bytes: Uint8Array) => `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
    const page = (bytes: Uint8Array) => find(text(`<!doctype html><img src="${uri(bytes)}">`));
    expect(page(await makeJpeg())).toEqual([]);
    expect(page(await makeJpeg({ tiff: gps }))).toContain('position: data: address: EXIF GPSLatitude');
  });

  test('source maps, and paths of a computer in comments', () => {
    const judge = (path: string, content: string) =>
      judgeFile(path, text(content)).findings.map(({ where }) => where);
    expect(judge('a.js', 'let a;\n//# sourceMappingURL=a.js.map')).toEqual(['source map']);
    expect(judge('a.json', '{"version":3,"sources":[],"mappings":""}')).toEqual(['source map']);
    expect(judge('a.html', '<!doctype html><!-- /home/author/trip/index.md -->')).toEqual(['comment']);
    expect(judge('a.html', '<!doctype html><!--[--><p>We moved /home/author/ to the cloud.</p>')).toEqual([]);
  });
});

/** A JPEG whose EXIF holds another one. */
function makeJpegAround(inside: Uint8Array): Promise<Uint8Array> {
  const long = (value: number) => ({
    type: 4,
    count: 1,
    bytes: Uint8Array.of(value & 255, value >> 8, 0, 0),
  });
  const start = makeTiff({ ifd0: { '0x0201': long(0), '0x0202': long(0) } }).length;
  const tiff = makeTiff({ ifd0: { '0x0201': long(start), '0x0202': long(inside.length) } });
  return makeJpeg({ tiff: joinBytes([tiff, inside]) });
}

describe('archives', () => {
  test('are read through to what lies in them, archives too', async () => {
    const photo = await makeJpeg({ tiff: gps });
    const zip = zipSync({ 'trip/a.jpg': photo, 'trip/notes.txt': text('nothing') });
    const told = position.map((one) => `${one} of trip/a.jpg inside`);
    expect(find(zip)).toEqual(told);
    expect(find(gzipSync(photo))).toHaveLength(4);
    expect(find(zipSync({ 'photos.zip': zip }))).toEqual(told.map((one) => `${one} of photos.zip inside`));
    expect(find(zipSync({ 'notes.txt': text('nothing') }))).toEqual([]);
  });

  test('give the positions and texts in them to be compared', () => {
    const zip = zipSync({ 'a.json': text('{"lat":48.85831,"lon":2.29448}'), 'b.txt': text('The Bund') });
    const judged = judgeFile('all.zip', zip);
    expect(judged.positions).toEqual([{ lat: 48.85831, lon: 2.29448, decimals: 5, role: 'spot' }]);
    expect(judged.text).toContain('The Bund');
  });

  test('that are broken, locked or without end cannot be judged', () => {
    const zip = zipSync({ 'a.txt': text('nothing') });
    const unreadable = ['unreadable: archive'];
    expect(find(zip.subarray(0, 40))).toEqual(unreadable);
    expect(find(gzipSync(text('nothing')).subarray(0, 12))).toEqual(unreadable);
    const nested = [1, 2, 3, 4].reduce((inner) => zipSync({ 'a.zip': inner }), zip);
    expect(find(nested)[0]).toMatch(/^unreadable: archive of a\.zip inside/);
  });
});
