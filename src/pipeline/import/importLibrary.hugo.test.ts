import { expect, test } from 'vitest';
import { importAndBuild } from '../../../tests/fixtures/importAndBuild.ts';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../../tests/fixtures/makeJpeg.ts';

const picture = (color: string) => makeJpeg({ width: 400, height: 300, color });
const gpx = `<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>
<trkpt lat="38.7" lon="-9.1"><time>2024-05-01T06:00:00Z</time></trkpt><trkpt lat="38.71" lon="-9.11"><time>2024-05-01T06:10:00Z</time></trkpt>
</trkseg></trk></gpx>`;

test('a site of Hugo becomes trips: bundles with all that lies in them, single pages, TOML, shortcodes', async () => {
  const site = makeFolder({
    'hugo.toml':
      'title = "Far"\nbaseURL = "https://example.org/"\nlanguageCode = "en-gb"\n[permalinks]\nnotes = "/:year/:month/:slug/"\n',
    'content/trips/lisbon/index.md': `+++
title = "Lisbon"
date = 2024-05-01T06:12:00+01:00
aliases = ["/old-lisbon", "lisboa/"]
[cover]
image = "img/dawn.jpg"
+++

{{< figure src="img/dawn.jpg" alt="Dawn" caption="First *light*" >}}

{{< gallery match="img/g-*.jpg" >}}

{{% notice tip %}}
Go early.
{{% /notice %}}

[The note]({{< relref "notes/rain.md#wet" >}})
`,
    'content/trips/lisbon/index.de.md': '---\ntitle: Lissabon\ndate: 2024-05-01\n---\n\nHallo.\n',
    'content/trips/lisbon/img/dawn.jpg': await picture('#111111'),
    'content/trips/lisbon/img/g-1.jpg': await picture('#222222'),
    'content/trips/lisbon/img/g-2.jpg': await picture('#333333'),
    'content/trips/lisbon/walk.gpx': gpx,
    'content/trips/_index.md': '---\ntitle: Trips\n---\n',
    'content/notes/rain.md':
      '---\ntitle: Rain\ndate: 2024-06-02\nslug: wet-days\n---\n\n![Rain](/img/rain.jpg)\n\n{{< gallery dir="/img/album/" />}}\n',
    'content/notes/later.md': '---\ntitle: Later\ndate: 2030-01-01\n---\n\n![L](/img/later.jpg)\n',
    'content/notes/hidden.md': '---\ntitle: Hidden\ndate: 2024-01-01\ndraft: true\n---\n\nNo.\n',
    'content/about.md': '---\ntitle: About\n---\n\nMe.\n',
    'static/img/rain.jpg': await picture('#444444'),
    'static/img/later.jpg': await picture('#555555'),
    'static/img/album/a 1.jpg': await picture('#666666'),
    'static/img/album/b.jpg': await picture('#777777'),
    'public/index.html': 'made by Hugo',
    'public/img/rain.jpg': await picture('#444444'),
  });
  const { files, problems, read, shown, buildProblems, journal, untouched } = await importAndBuild(site);
  expect(untouched).toBe(true);
  expect(files).toEqual([
    '2024-05-lisbon/de.md',
    '2024-05-lisbon/img/dawn.jpg',
    '2024-05-lisbon/img/g-1.jpg',
    '2024-05-lisbon/img/g-2.jpg',
    '2024-05-lisbon/index.md',
    '2024-05-lisbon/walk.gpx',
    '2024-06-wet-days/a 1.jpg',
    '2024-06-wet-days/b.jpg',
    '2024-06-wet-days/index.md',
    '2024-06-wet-days/rain.jpg',
    '_2024-01-hidden/index.md',
    '_2030-01-later/index.md',
    '_2030-01-later/later.jpg',
    'site.yaml',
  ]);
  expect(read('site.yaml')).toBe('title: Far\nurl: https://example.org/\nlanguage: en-GB\n');
  expect(read('2024-05-lisbon/index.md')).toBe(`---
title: Lisbon
date: 2024-05-01T06:12:00+01:00
cover: img/dawn.jpg
aliases:
  - /trips/lisbon/
  - /old-lisbon
  - /trips/lisboa/
---

![Dawn](img/dawn.jpg "First light")

{{ photos files="img/g-*.jpg" }}

Go early.

[The note](../2024-06-wet-days/index.md#wet)
`);
  expect(read('2024-05-lisbon/de.md')).toBe(
    '---\ntitle: Lissabon\ndate: 2024-05-01\nslug: lisbon-de\nlang: de\naliases:\n  - /de/trips/lisbon/\n---\n\nHallo.\n',
  );
  expect(read('2024-06-wet-days/index.md')).toContain('aliases:\n  - /2024/06/wet-days/\n');
  expect(read('_2024-01-hidden/index.md')).toContain('draft: true');
  expect(problems).toEqual([
    'content/about.md: is a page and no post, and is not brought; import with --pages to bring pages as posts',
    'content/notes/later.md:3: this post was to appear later, and is brought as a draft; to publish it take out `draft: true`, and the `_` off its folder',
    'content/trips/lisbon/index.md:13: {{% notice tip %}} is left out: Pinhole runs no templates; write what it should show as text',
  ]);
  expect(buildProblems).toEqual([]);
  expect(shown).toEqual({
    '2024-06-wet-days/': ['2024-06-wet-days/rain | Rain', '2024-06-wet-days/a-1', '2024-06-wet-days/b'],
    '2024-05-lisbon/': [
      '2024-05-lisbon/img-dawn | Dawn | First light',
      '2024-05-lisbon/img-g-1',
      '2024-05-lisbon/img-g-2',
    ],
    '2024-05-lisbon/lisbon-de/': [],
  });
  expect(journal.trips.find(({ slug }) => slug === '2024-05-lisbon')?.tracks).toHaveLength(1);
});
