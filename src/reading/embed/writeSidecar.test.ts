import { expect, test } from 'vitest';
import { makeXmp } from '../../../tests/fixtures/makeXmp.ts';
import { parseXmp } from '../photo/xmp/parseXmp.ts';
import { writeSidecar } from './writeSidecar.ts';

test('a sidecar that is there keeps what else it says', () => {
  const existing = makeXmp('<xmp:Rating>4</xmp:Rating><dc:title>Old</dc:title>', 'exif:GPSLatitude="10,0N"');
  const written = writeSidecar({ title: 'The Bund', spot: { lat: 31.2397, lon: 121.4998 } }, existing);
  const says = parseXmp(written);
  expect(says.get('xmp:Rating')).toEqual([{ text: '4' }]);
  expect(says.get('dc:title')).toEqual([{ text: 'The Bund', lang: 'x-default' }]);
  expect(says.get('exif:GPSLatitude')).toEqual([{ text: '31,14.3820000N' }]);
  expect(says.get('exif:GPSLongitude')).toEqual([{ text: '121,29.9880000E' }]);
});

test('a new one is as programs for photos write them', () => {
  expect(writeSidecar({ caption: 'Night\u0000 & day' })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Night &amp; day</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>\n',
  );
});

test('one that is no XML is not written over', () => {
  expect(() => writeSidecar({ caption: 'Night' }, 'Night')).toThrow('its XMP is no XML');
});
