import { describe, expect, test } from 'vitest';
import { packLines } from '../../geometry/packLines.ts';
import { packPositions } from '../../geometry/packPositions.ts';
import type { AuditSecrets } from './auditSecrets.ts';
import { noSecrets } from './auditSecrets.ts';
import { makeAuditor } from './makeAuditor.ts';
import { makePublishedPositions } from './publishedPositions.ts';

const journal = {
  format: 1,
  trips: [
    {
      slug: 'shanghai',
      bounds: [
        [31.189, 121.481],
        [31.239726, 121.499812],
      ],
    },
  ],
  photos: [
    { id: 'shanghai/bund', spot: { lat: 31.239726, lon: 121.499812, source: 'exif' } },
    { id: 'shanghai/expo', spot: { lat: 31.189, lon: 121.481 } },
  ],
};
const published = makePublishedPositions(journal, { linesInBounds: true });

function find(path: string, content: string, secrets: AuditSecrets = noSecrets) {
  const { findings, doubtful } = makeAuditor(published, secrets)(path, new TextEncoder().encode(content));
  return [...findings.map(({ kind }) => kind), ...doubtful.map(() => 'doubtful')];
}

const page = (data: unknown, markup = '') =>
  `<!doctype html><html><body>${markup}<script type="application/json" id="page">${JSON.stringify(data)}</script></body></html>`;

describe('positions', () => {
  test('those of the journal may stand, as fine as they are there or coarser', () => {
    expect(find('index.html', page({ spot: { lat: 31.239726, lon: 121.499812 } }))).toEqual([]);
    expect(find('index.html', page({ spot: { lat: 31.2397, lon: 121.4998 } }))).toEqual([]);
    expect(find('index.html', page({ spot: { lat: 40.12, lon: 116.4 } }))).toEqual([]);
  });

  test('others and finer ones may not', () => {
    expect(find('index.html', page({ spot: { lat: 31.239727, lon: 121.499812 } }))).toEqual(['position']);
    expect(find('index.html', page({ spot: { lat: 31.2397261, lon: 121.499812 } }))).toEqual(['position']);
    expect(find('a.json', '{"latitude":"48.8583","longitude":"2.2945"}')).toEqual(['position']);
    for (const foreign of [
      '{"GPSLatitude":48.85831,"GPSLatitudeRef":"N","GPSLongitude":2.29448}',
      '{"Composite:GPSLatitude":48.85831,"Composite:GPSLongitude":2.29448}',
      '{"GPSLatitude":"48 deg 51\' 29.92\\" N","GPSLongitude":"2 deg 17\' 40.13\\" E"}',
      '{"startLat":48.85831,"startLng":2.29448}',
      '{"latitude":{"value":48.85831,"unit":"degree"},"longitude":{"value":2.29448}}',
      '{"LATITUDE":48.85831,"LONGITUDE":2.29448}',
    ])
      expect(find('a.json', foreign), foreign).toEqual(['position']);
    expect(find('a.json', '{"flat":48.85831,"flong":2.29448}')).toEqual([]);
  });

  test('columns are read: one position that is not published among many that are', () => {
    const bund = { lat: 31.239726, lon: 121.499812 };
    const home = { lat: 31.239727, lon: 121.499812 };
    const columns = (...positions: { lat: number; lon: number }[]) =>
      JSON.stringify({ photos: packPositions(positions, 1_000_000), days: '?' });
    expect(find('assets/a.json', columns(bund, bund, { lat: 31.189, lon: 121.481 }))).toEqual([]);
    expect(find('assets/a.json', columns(bund, home, bund))).toEqual(['position']);
    const secret = { texts: new Map(), positions: [{ ...home, what: 'position of trip/home.jpg' }] };
    expect(find('assets/a.json', columns(bund, home), secret)).toEqual(['secret']);
  });

  test('columns of different lengths cannot be judged', () => {
    const bund = packPositions([{ lat: 31.239726, lon: 121.499812 }], 1_000_000);
    expect(() => find('assets/a.json', JSON.stringify({ ...bund, lats: bund.lats + bund.lats }))).toThrow(
      'not of one length',
    );
  });

  test('a box has the corners of several positions', () => {
    expect(
      find(
        'index.html',
        page({
          bounds: [
            [31.189, 121.481],
            [31.239726, 121.499812],
          ],
        }),
      ),
    ).toEqual([]);
    expect(
      find(
        'index.html',
        page({
          bounds: [
            [31.189, 121.499812],
            [31.239726, 121.481],
          ],
        }),
      ),
    ).toEqual([]);
    expect(
      find(
        'index.html',
        page({
          bounds: [
            [31.1895, 121.481],
            [31.239726, 121.499812],
          ],
        }),
      ),
    ).toEqual(['position']);
  });

  test('tracks lie inside a trip', () => {
    const tracks = (lat: number) =>
      page({
        tracks: [
          {
            segments: [
              [
                [lat, 121.49],
                [31.2, 121.491],
              ],
            ],
          },
        ],
      });
    expect(find('map/index.html', tracks(31.20001))).toEqual([]);
    expect(find('map/index.html', tracks(31.30001))).toEqual(['position']);
  });

  test('in every way of writing them', () => {
    const written = [
      '<meta name="geo.position" content="48.8583;2.29448">',
      '<a href="geo:48.85831,2.29448">here</a>',
      '<a href="https://example.org/?q=48.85831%2C2.29448">here</a>',
      '<a href="https://example.org/?mlat=48.85831&amp;mlon=2.29448">here</a>',
      '<p>48°51′29.9″ N, 2°17′40.2″ E</p>',
      '<p data-lat="48.85831" data-lon="2.29448"></p>',
      '<!-- 48.85831, 2.29448 -->',
    ];
    for (const markup of written) expect(find('a.html', page({}, markup)), markup).toContain('doubtful');
    expect(
      find(
        'feed.xml',
        '<?xml version="1.0"?><rss><geo:lat>48.85831</geo:lat><geo:long>2.29448</geo:long></rss>',
      ),
    ).toContain('doubtful');
    expect(find('a.js', 'const home={lat:48.85831,lng:2.29448}')).toEqual(['doubtful']);
  });

  test('numbers that are no positions', () => {
    const innocent = [
      '<svg viewBox="0 0 100 100"><path d="M12.3456 67.8912L48.8583 2.2945"/></svg>',
      '<p>12.500, 13.200 visitors; pi is 3.14159</p>',
      '<time datetime="2019-06-24T19:31:07.1234">19:31</time>',
    ];
    for (const markup of innocent)
      expect(find('a.html', page({ focus: [0.4523809, 0.3333333] }, markup)), markup).toEqual([]);
    expect(find('a.js', 'const y=[.2126,.7152,0.0722];f(0.2126,0.7152)')).toEqual([]);
  });

  test('words of the author may name one', () => {
    const story = { story: { blocks: [{ kind: 'prose', html: '<p>Meet at 48.85831, 2.29448.</p>' }] } };
    const { findings, doubtful, words } = makeAuditor(published, noSecrets)(
      'a.html',
      new TextEncoder().encode(page(story)),
    );
    expect([findings, doubtful, words.length]).toEqual([[], [], 1]);
  });

  test('GPX with other points, times and an author', () => {
    const gpx = (lat: number, inside = '') =>
      `<?xml version="1.0"?><gpx version="1.1" creator="Pinhole"><trk><trkseg><trkpt lat="${lat}" lon="121.499812">${inside}</trkpt></trkseg></trk></gpx>`;
    expect(find('walk.gpx', gpx(31.239726))).toEqual([]);
    expect(find('walk.gpx', gpx(31.239712))).toEqual(['position']);
    expect(find('walk.gpx', gpx(31.239726, '<time>2019-06-24T11:31:07Z</time>'))).toEqual(['date']);
    expect(find('walk.gpx', gpx(31.239726, '<author><name>A</name></author>'))).toEqual(['name']);
  });

  test('GeoJSON names east first', () => {
    expect(find('a.geojson', '{"type":"Point","coordinates":[121.499812,31.239726]}')).toEqual([]);
    expect(
      find('a.geojson', '{"type":"LineString","coordinates":[[2.2945,48.8583],[2.2946,48.8584]]}'),
    ).toEqual(['position', 'position']);
  });

  test('the names of towns on the embedded map are public, in its shape alone', () => {
    const map = {
      box: [100, 20, 140, 50],
      from: 7,
      units: 1000,
      land: packLines(
        [
          [
            [121.49, 31.23],
            [121.5, 31.24],
          ],
        ],
        1000,
      ),
      lakes: '',
      rivers: '',
      borders: '',
    };
    const labels = [{ text: 'Suzhou', lat: 31.304, lon: 120.595, kind: 'city', from: 5 }];
    expect(find('map/a.json', JSON.stringify({ ...map, labels }))).toEqual([]);
    expect(find('map/a.json', JSON.stringify({ ...map, labels, home: labels[0] }))).toEqual([
      'position',
      'position',
    ]);
    expect(find('map/a.json', JSON.stringify({ ...map, labels: [{ ...labels[0], lat: 31.30412 }] }))).toEqual(
      ['position'],
    );
  });
});

describe('secrets', () => {
  const secrets: AuditSecrets = {
    texts: new Map([
      ['042058003617', 'serial number of shanghai/bund.jpeg'],
      ['IMG_0107.jpg', 'name of shanghai/IMG_0107.jpg'],
      ['外滩的夜晚很美', 'words of shanghai/IMG_0107.jpg'],
      ['Müller & Söhne', 'credit'],
      ['short', 'too short'],
    ]),
    positions: [{ lat: 48.858312, lon: 2.294481, what: 'home' }],
  };
  const where = (content: string) =>
    makeAuditor(published, secrets)('a.html', new TextEncoder().encode(content)).findings.map(
      (finding) => finding.where,
    );

  test('are found in pages, data and addresses, as each writes them', () => {
    expect(where(page({ serial: '042058003617' }))).toEqual(['serial number of shanghai/bund.jpeg']);
    expect(where(page({}, '<img alt="IMG_0107.jpg">'))).toEqual(['name of shanghai/IMG_0107.jpg']);
    expect(where(page({}, '<p>M&uuml; Müller &amp; Söhne</p>'))).toEqual(['credit']);
    expect(where(page({}, `<a href="${encodeURI('外滩的夜晚很美')}">`))).toEqual([
      'words of shanghai/IMG_0107.jpg',
    ]);
    expect(where(page({}, '<p>那天外滩的夜晚很美呀</p>'))).toEqual(['words of shanghai/IMG_0107.jpg']);
  });

  test('are not part of a longer word or number, nor too short to mean anything', () => {
    expect(where(page({}, '<p>1042058003617 and XIMG_0107.jpgs, short</p>'))).toEqual([]);
  });

  test('a hidden position is none that the author’s words may name', () => {
    const story = { story: { blocks: [{ kind: 'prose', html: '<p>We live at 48.858312, 2.294481.</p>' }] } };
    expect(where(page(story))).toEqual(['home']);
  });

  test('one of ten thousand is found in a megabyte of text', () => {
    const many = new Map(
      Array.from({ length: 10_000 }, (_, index) => [`DSC_${index}_secret.jpg`, `photo ${index}`]),
    );
    const text = 'A walk along the river, with DSC_77_secrets.jpg and lanterns. '.repeat(16_000);
    expect(find('a.txt', `${text} DSC_4711_secret.jpg`, { texts: many, positions: [] })).toEqual(['secret']);
  });
});

describe('what programs read instead of pages', () => {
  const atom = (content: string, id = 'https://example.org/shanghai/') =>
    `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>${id}</id><content type="html"><![CDATA[${content}]]></content></entry></feed>`;
  const json = (html: string) =>
    JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', content_html: html }] });
  const sitemap = (url: string) =>
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${url}</loc></url></urlset>`;
  const linked = (geo: object) =>
    `<!doctype html><script type="application/ld+json">${JSON.stringify({ '@graph': [{ contentLocation: { geo } }] })}</script>`;

  test('may tell no finer position', () => {
    expect(find('feed.xml', atom('<p>31.239726, 121.499812</p>'))).toEqual([]);
    expect(find('feed.xml', atom('<p>31.2397261, 121.4998122</p>'))).toEqual(['doubtful']);
    expect(find('feed.json', json('<p>31.2397261, 121.4998122</p>'))).toEqual(['doubtful']);
    expect(find('sitemap.xml', sitemap('https://example.org/?mlat=31.2397261&amp;mlon=121.4998122'))).toEqual(
      ['doubtful'],
    );
    expect(find('index.html', linked({ latitude: 31.239726, longitude: 121.499812 }))).toEqual([]);
    expect(find('index.html', linked({ latitude: 31.2397261, longitude: 121.4998122 }))).toEqual([
      'position',
    ]);
    expect(
      find(
        'index.html',
        linked({ '@type': 'GeoCircle', geoMidpoint: { latitude: 48.85831, longitude: 2.29448 } }),
      ),
    ).toEqual(['position']);
  });

  test('may name nothing that is hidden, however it is spelled there', () => {
    const secrets = { texts: new Map([['Mum & "Dad".jpg', 'name']]), positions: [] };
    for (const [path, content] of [
      ['feed.xml', atom('<img alt="Mum &amp; &quot;Dad&quot;.jpg">')],
      ['feed.xml', atom('<p>Mum &#x26; "Dad".jpg</p>'.replaceAll('"', '&#x22;'))],
      ['feed.xml', atom('', 'https://example.org/Mum%20&%20%22Dad%22.jpg/')],
      ['feed.json', json('<img alt="Mum &amp; &quot;Dad&quot;.jpg">')],
      ['feed.json', json('').replace('"1"', JSON.stringify('Mum & "Dad".jpg'))],
      ['sitemap.xml', sitemap('https://example.org/Mum%20&%20%22Dad%22.jpg/')],
      ['robots.txt', 'Disallow: /Mum & "Dad".jpg'],
    ] as const)
      expect([path, content, find(path, content, secrets)]).toEqual([path, content, ['secret']]);
  });
});
