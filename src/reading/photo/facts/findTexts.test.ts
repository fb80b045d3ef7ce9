import { expect, test } from 'vitest';
import { factsOf } from '../../../../tests/fixtures/factsOf.ts';
import { makeIptc } from '../../../../tests/fixtures/makeIptc.ts';
import { joinBytes } from '../../../../tests/fixtures/makeTiff.ts';
import { makeAlternatives, makeXmp } from '../../../../tests/fixtures/makeXmp.ts';

const description = (texts: Readonly<Record<string, string>>) =>
  makeXmp(`<dc:description>${makeAlternatives(texts)}</dc:description>`);

function utf16(text: string, isLittle = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  return new Uint8Array(view.buffer);
}

const ascii = (text: string) => new TextEncoder().encode(text);

test('captions: the .xmp beside, the XMP inside, IPTC, EXIF', async () => {
  const ifd0 = { ImageDescription: 'exif' };
  const iptc = makeIptc([['caption', 'iptc']]);
  const xmp = description({ 'x-default': 'xmp' });
  const beside = { xmp: description({ 'x-default': 'beside' }) };
  const captionOf = async (...parameters: Parameters<typeof factsOf>) => {
    const { caption, captionSource } = await factsOf(...parameters);
    return [caption, captionSource];
  };
  expect(await captionOf({ ifd0, iptc, xmp }, 'a.jpg', beside)).toEqual(['beside', 'xmp-sidecar']);
  expect(await captionOf({ ifd0, iptc, xmp })).toEqual(['xmp', 'xmp']);
  expect(await captionOf({ ifd0, iptc })).toEqual(['iptc', 'iptc']);
  expect(await captionOf({ ifd0 })).toEqual(['exif', 'exif']);
});

test('a caption in several languages is told in that of the site', async () => {
  const xmp = description({
    'x-default': 'The Bund at night',
    'zh-CN': '外滩夜景',
    'zh-TW': '外灘夜景',
    ja: '外灘の夜景',
  });
  const inLanguage = async (language: string) => (await factsOf({ xmp }, 'a.jpg', { language })).caption;
  expect(await inLanguage('en')).toBe('The Bund at night');
  expect(await inLanguage('zh-Hans')).toBe('外滩夜景');
  expect(await inLanguage('zh-Hant')).toBe('外灘夜景');
  expect(await inLanguage('ja')).toBe('外灘の夜景');
  expect(await inLanguage('de')).toBe('The Bund at night');
});

test('entities are decoded once', async () => {
  const xmp = description({ 'x-default': 'Tom &amp;amp; &lt;b&gt;Jerry&lt;/b&gt; &#x5916;&#28393;' });
  expect((await factsOf({ xmp })).caption).toBe('Tom &amp; <b>Jerry</b> 外滩');
});

test('XMP in UTF-16 is read', async () => {
  const xmp = utf16(description({ 'x-default': '外滩夜景' }));
  expect((await factsOf({ xmp })).caption).toBe('外滩夜景');
});

test('one text of XMP that is not UTF-8 spoils no other', async () => {
  const [before = '', after = ''] = makeXmp(
    `<dc:title>${makeAlternatives({ 'x-default': '外滩' })}</dc:title>` +
      `<dc:description>${makeAlternatives({ 'x-default': 'Café' })}</dc:description>`,
  ).split('é');
  const xmp = joinBytes([ascii(before), Uint8Array.of(0xe9), ascii(after)]);
  expect(await factsOf({ xmp })).toMatchObject({ title: '外滩', caption: 'Café' });
});

test('XMP that is cut off is read up to there', async () => {
  const xmp = makeXmp(`<dc:title>${makeAlternatives({ 'x-default': 'The Bund' })}</dc:title><dc:format>`);
  for (const end of ['?>', '<?xpacket', 'format>', ':format>', '<dc:format>']) {
    expect((await factsOf({ xmp: xmp.slice(0, xmp.lastIndexOf(end)) })).title).toBe('The Bund');
  }
});

test('a namespace may have any prefix', async () => {
  const xmp =
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:a="http://purl.org/dc/elements/1.1/">' +
    '<a:title><rdf:Alt><rdf:li xml:lang="x-default">007</rdf:li></rdf:Alt></a:title></rdf:Description></rdf:RDF>';
  expect((await factsOf({ xmp })).title).toBe('007');
});

test('the words of cameras and programs are no caption', async () => {
  const words = [
    'OLYMPUS DIGITAL CAMERA         ',
    'SAMSUNG',
    'SONY DSC',
    'KODAK Digital Still Camera',
    'Screenshot',
    'Exif_JPEG_PICTURE',
    'Processed with VSCO with c1 preset',
    'File written by Adobe Photoshop 4.0',
    'SAMSUNG CAMERA PICTURES',
    'R:  139 G:  255 B:  189 X:39852 Y:    0',
    '0.9.142',
    'oznor',
    'DCIM\\100MEDIA\\DJI_0001.JPG',
    '- - -',
    '   ',
  ];
  for (const text of words)
    expect(await factsOf({ ifd0: { ImageDescription: text } })).not.toHaveProperty('caption');
});

test('words that people write are captions, however short', async () => {
  const words = ['Samsung headquarters', 'Camera shop in Akihabara', '外滩', 'Москва', '7'];
  const made = ['Taken from the tower', 'Shot by Anna', 'Made in Meissen', 'Captured in Iceland'];
  for (const text of [...words, ...made]) {
    expect((await factsOf({ ifd0: { ImageDescription: text } })).caption).toBe(text);
  }
});

test('behind a boiler-plate text the next source speaks', async () => {
  const ifd0 = { ImageDescription: 'OLYMPUS DIGITAL CAMERA', XPComment: utf16('天安门广场\0') };
  expect(await factsOf({ ifd0 })).toMatchObject({ caption: '天安门广场', captionSource: 'exif' });
});

test('Windows fields are UTF-16 little-endian in either byte order', async () => {
  const ifd0 = {
    XPTitle: utf16('天安门广场\0'),
    XPKeywords: utf16('北京;旅行\0'),
    XPAuthor: utf16('李雷\0'),
  };
  for (const byteOrder of ['II', 'MM'] as const) {
    expect(await factsOf({ ifd0, byteOrder })).toMatchObject({
      title: '天安门广场',
      keywords: ['北京', '旅行'],
      credit: '李雷',
    });
  }
});

test('UserComment names its encoding, and its Unicode comes in either byte order', async () => {
  const text = '京都・伏見稲荷大社';
  const comment = async (bytes: Uint8Array[], byteOrder: 'II' | 'MM') =>
    (await factsOf({ exif: { UserComment: joinBytes(bytes) }, byteOrder })).caption;
  expect(await comment([ascii('ASCII\0\0\0Night')], 'II')).toBe('Night');
  expect(await comment([ascii('UNICODE\0'), utf16(text)], 'II')).toBe(text);
  expect(await comment([ascii('UNICODE\0'), utf16(text, false)], 'MM')).toBe(text);
  expect(await comment([ascii('UNICODE\0'), utf16(text)], 'MM')).toBe(text);
  expect(await comment([ascii('\0\0\0\0\0\0\0\0Night')], 'II')).toBe('Night');
  expect(await comment([ascii('Night on the river')], 'II')).toBe('Night on the river');
});

test('UserComment is read whatever type it is given, and where Unicode is declared and not written', async () => {
  const typed = { type: 2, count: 13, bytes: ascii('ASCII\0\0\0Night') };
  expect((await factsOf({ exif: { UserComment: typed } })).caption).toBe('Night');
  const wrong = ascii('UNICODE\0Night walk');
  expect((await factsOf({ exif: { UserComment: wrong } })).caption).toBe('Night walk');
  expect(await factsOf({ exif: { UserComment: new Uint8Array(60).fill(0xff) } })).not.toHaveProperty(
    'caption',
  );
});

test('Windows fields are UTF-16 whatever type they are given', async () => {
  const bytes = utf16('外滩夜景\0');
  const ifd0 = { XPTitle: { type: 2, count: bytes.length, bytes } };
  expect((await factsOf({ ifd0 })).title).toBe('外滩夜景');
});

test('a value with remarks beside it is its rdf:value', async () => {
  const remark = '<rdf:value>外滩</rdf:value><xmp:Label>checked</xmp:Label>';
  const xmp = makeXmp(
    `<dc:subject><rdf:Bag><rdf:li rdf:parseType="Resource">${remark}</rdf:li><rdf:li>夜</rdf:li></rdf:Bag></dc:subject>` +
      '<xmp:Rating rdf:parseType="Resource"><rdf:value>4</rdf:value></xmp:Rating>',
  );
  expect(await factsOf({ xmp })).toMatchObject({ keywords: ['外滩', '夜'], rating: 4 });
});

test('what stands in a CDATA section has no entities', async () => {
  const xmp = description({ 'x-default': 'Tom &amp; <![CDATA[<b>&amp;</b>]]>' });
  expect((await factsOf({ xmp })).caption).toBe('Tom & <b>&amp;</b>');
});

test('title, alternative text, rating and place come from XMP', async () => {
  const xmp = makeXmp(
    `<dc:title>${makeAlternatives({ 'x-default': 'The Bund' })}</dc:title>` +
      `<Iptc4xmpCore:AltTextAccessibility>${makeAlternatives({ 'x-default': 'Towers over a river' })}</Iptc4xmpCore:AltTextAccessibility>`,
    'xmp:Rating="4" photoshop:City="Shanghai" Iptc4xmpCore:CountryCode="CHN" Iptc4xmpCore:Location="The Bund"',
  );
  expect(await factsOf({ xmp })).toMatchObject({
    title: 'The Bund',
    alt: 'Towers over a river',
    rating: 4,
    place: { name: 'The Bund', city: 'Shanghai', country: 'CN', source: 'exif' },
  });
});

test('IPTC names the place too, its country by three letters or by name', async () => {
  const place = async (fields: Parameters<typeof makeIptc>[0]) =>
    (await factsOf({ iptc: makeIptc(fields) })).place;
  expect(
    await place([
      ['city', 'Wildhaus'],
      ['countryCode', 'CHE'],
    ]),
  ).toEqual({
    city: 'Wildhaus',
    country: 'CH',
    source: 'exif',
  });
  expect(await place([['country', 'United Kingdom']])).toEqual({ country: 'GB', source: 'exif' });
  expect(await place([['country', 'USA']])).toEqual({ country: 'US', source: 'exif' });
});

test('keywords keep their order, each once', async () => {
  const xmp = makeXmp(
    '<dc:subject><rdf:Bag><rdf:li>上海</rdf:li><rdf:li>外滩</rdf:li><rdf:li>上海</rdf:li></rdf:Bag></dc:subject>',
  );
  expect((await factsOf({ xmp })).keywords).toEqual(['上海', '外滩']);
  const iptc = makeIptc([
    ['keyword', 'Bund'],
    ['keyword', 'Shanghai'],
  ]);
  expect((await factsOf({ iptc })).keywords).toEqual(['Bund', 'Shanghai']);
});

test('credit is who took it, else who holds the copyright', async () => {
  const creators = makeXmp(
    '<dc:creator><rdf:Seq><rdf:li>Li Lei</rdf:li><rdf:li>Han Meimei</rdf:li></rdf:Seq></dc:creator>',
  );
  const ifd0 = { Artist: 'Ada', Copyright: '© Ada & Co' };
  expect((await factsOf({ xmp: creators, ifd0 })).credit).toBe('Li Lei, Han Meimei');
  expect((await factsOf({ ifd0, iptc: makeIptc([['byline', 'Ian']]) })).credit).toBe('Ian');
  expect((await factsOf({ ifd0 })).credit).toBe('Ada');
  expect((await factsOf({ ifd0: { Copyright: '© Ada & Co' } })).credit).toBe('© Ada & Co');
  expect(await factsOf({ ifd0: { Artist: 'Picasa' } })).not.toHaveProperty('credit');
});

test('a rejected photo has no rating, an unrated one has 0', async () => {
  const rating = async (value: string) =>
    (await factsOf({ xmp: makeXmp('', `xmp:Rating="${value}"`) })).rating;
  expect(await rating('0')).toBe(0);
  expect(await rating('5')).toBe(5);
  expect(await rating('-1')).toBeUndefined();
  expect((await factsOf({ ifd0: { Rating: 3 } })).rating).toBe(3);
  expect((await factsOf({ ifd0: { RatingPercent: 75 } })).rating).toBe(4);
  const percent = makeXmp('<a:Rating xmlns:a="http://ns.microsoft.com/photo/1.0/">50</a:Rating>');
  expect((await factsOf({ xmp: percent })).rating).toBe(3);
  expect((await factsOf({}, 'a.jpg', { xmp: percent })).rating).toBe(3);
});
