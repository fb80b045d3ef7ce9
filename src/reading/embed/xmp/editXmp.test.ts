import { expect, test } from 'vitest';
import { parseXmp } from '../../photo/xmp/parseXmp.ts';
import { editXmp } from './editXmp.ts';
import type { XmpChange } from './xmpChange.ts';

const caption = (text: string): XmpChange => ({ namespace: 'dc', name: 'description', value: { text } });
const packet = [
  '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\r\n',
  '<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Camera 1.0">',
  '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\r\n',
  ` <r:Description r:about="uuid:1" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:c="urn:crop" c:Top='0.5'\r\n`,
  '  d:description="Old &amp; gone" c:Left = "0.25"><c:Steps><r:Seq><r:li>d:description</r:li></r:Seq></c:Steps></r:Description>\r\n',
  '</r:RDF></x:xmpmeta>\r\n',
  `${' '.repeat(2000)}\r\n<?xpacket end="w"?>\0\0`,
].join('');

test('whatever is not changed stays to the letter, and padding goes', () => {
  expect(editXmp(packet, [caption('Night <on> the "river" & above')])).toBe(
    packet
      .replace(`\r\n  d:description="Old &amp; gone"`, '')
      .replace(
        '</r:Description>',
        '</r:Description><r:Description r:about="uuid:1" xmlns:d="http://purl.org/dc/elements/1.1/"><d:description><r:Alt><r:li xml:lang="x-default">Night &lt;on&gt; the &quot;river&quot; &amp; above</r:li></r:Alt></d:description></r:Description>',
      )
      .replace(/\s+<\?xpacket end="w"\?>\0\0/, '\n<?xpacket end="w"?>'),
  );
});

test('edited again it is as long as it would be at once', () => {
  const once = editXmp(packet, [caption('Night')]);
  expect(editXmp(editXmp(packet, [caption('Morning on the river')]), [caption('Night')])).toBe(once);
  expect(editXmp(once, [caption('Night')])).toBe(once);
});

test('a property without a value is taken out, wherever and however it is written', () => {
  const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="http://ns.adobe.com/exif/1.0/">
    <rdf:Description rdf:about="" a:GPSDOP="3"/>
    <rdf:Description rdf:about="" xmlns:t="urn:t" t:x="1">
      <a:GPSDOP>4</a:GPSDOP>
      <t:y>2</t:y>
    </rdf:Description>
  </rdf:RDF>`;
  expect(editXmp(text, [{ namespace: 'exif', name: 'GPSDOP', value: undefined }])).toBe(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:a="http://ns.adobe.com/exif/1.0/">
    <rdf:Description rdf:about="" xmlns:t="urn:t" t:x="1">
      <t:y>2</t:y>
    </rdf:Description>
  </rdf:RDF>`,
  );
});

test('a packet of nothing gets its first description', () => {
  const empty = '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>';
  expect(parseXmp(editXmp(empty, [caption('外滩\n夜景')])).get('dc:description')).toEqual([
    { text: '外滩\n夜景', lang: 'x-default' },
  ]);
});

test('a description is of the picture that the others are of, however that is written', () => {
  const old = packet.replace('r:about="uuid:1"', "about='uuid:1'");
  expect(editXmp(old, [caption('Night')]).split("<r:Description about='uuid:1' ")).toHaveLength(3);
});

test('elements of a namespace without a prefix are found, and get one', () => {
  const old = packet.replace(
    '<c:Steps>',
    '<title xmlns="http://purl.org/dc/elements/1.1/">Old</title><c:Steps>',
  );
  const edited = editXmp(old.replace(/d:description=".*?"| xmlns:d=".*?"/g, ''), [
    { namespace: 'dc', name: 'title', value: { text: 'New' } },
  ]);
  expect(edited).not.toContain('Old');
  expect(parseXmp(edited).get('dc:title')).toEqual([{ text: 'New', lang: 'x-default' }]);
});

test('what is no XML is refused', () => {
  for (const broken of [packet.replace('</r:RDF>', ''), 'x', '', '<a xmlns="urn:a"/>', '<a:b/>'])
    expect(() => editXmp(broken, [caption('Night')])).toThrow(/XMP/);
});
