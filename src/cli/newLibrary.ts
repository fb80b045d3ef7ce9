import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describeError, errorCode } from '../pipeline/describeError.ts';
import { UsageError } from '../pipeline/usageError.ts';
import { writeWhole } from '../pipeline/writeWhole.ts';
import { openTerminal } from './terminal.ts';

/** `pinhole new`: a journal with one trip in it that says how to go on. Writes nothing over anything. */
export async function newLibrary(folder: string): Promise<void> {
  await checkEmpty(folder);
  await mkdir(folder, { recursive: true });
  const files = { ...texts, 'my-first-trip/first-light.jpg': await drawPicture() };
  for (const [path, content] of Object.entries(files)) await writeWhole(join(folder, path), content);
  const name = /^[\w./-]+$/.test(folder) ? folder : `"${folder}"`;
  const lines = Object.keys(files).map((path) => `  ${join(folder, path)}`);
  openTerminal().print(`${lines.join('\n')}\n\nLook at it while you write: pinhole dev ${name}`);
}

async function checkEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw new UsageError(`cannot begin a journal in ${folder} (${describeError(error)})`);
  });
  if (names.length > 0)
    throw new UsageError(`${folder} is not empty, and nothing is written over; name a new folder`);
}

const texts = {
  'site.yaml': `# Of the whole journal. All of it may be left out.
title: My journal
language: en
# author: Your name
# url: https://example.org/journal/   # where it will stand: needed for feeds and previews of links
# home:                               # photos there are published without position, tracks end before it
#   - { at: "38.71, -9.14", radius: 500 }
# precision: 10                       # metres: positions are published no finer
# publish: all                        # all, posts (photos shown in a post), or rated 3 (and better)
# originals: false                    # true: photos are published in full size too, without metadata
`,
  'my-first-trip/index.md': `---
title: My first trip
---

Write here what happened, and name the photos where they belong:

![The first light of the day](first-light.jpg)

Every folder beside this one is another trip. Put its photos into it, and they are in the journal: those that a post
shows, and all others in the gallery and on the map. A folder whose name begins with \`_\` is a draft.
`,
  'my-first-trip/photos.yaml': `# What the photos of this trip do not say themselves. All of it may be left out.
# zone: Europe/Lisbon                 # of cameras that know none
photos:
  first-light.jpg:
    taken: 2024-05-01 06:12 +01:00
    at: 38.6979, -9.4215              # latitude, longitude
    place: Cascais
    alt: The sun rises from behind two ranges of hills
  # IMG_0107.jpg: { hidden: true }    # hidden: spot publishes it without its position
# cameras:                            # pinhole check proposes these lines
#   - { model: DMC-TZ10, clock: 00:07:30 fast }
`,
} as const;

/** A sunrise behind hills, so that the example shows something. */
function drawPicture(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1067" viewBox="0 0 1600 1067">
<defs>
<linearGradient id="sky" x2="0" y2="1"><stop stop-color="#31405f"/><stop offset=".45" stop-color="#b8728a"/><stop offset=".7" stop-color="#f6b27a"/></linearGradient>
<radialGradient id="sun"><stop stop-color="#fff6d8"/><stop offset=".18" stop-color="#ffe3a3"/><stop offset="1" stop-color="#ffd27e" stop-opacity="0"/></radialGradient>
<linearGradient id="far" x2="0" y2="1"><stop stop-color="#6d4f6d"/><stop offset="1" stop-color="#8d6072"/></linearGradient>
</defs>
<rect width="1600" height="1067" fill="url(#sky)"/>
<circle cx="1010" cy="640" r="420" fill="url(#sun)"/>
<path d="M0 700Q180 610 380 660T760 640 1130 690 1600 610V1067H0z" fill="url(#far)"/>
<path d="M0 830Q260 720 520 790T1010 800 1600 740V1067H0z" fill="#43354f"/>
<path d="M0 960Q420 860 820 930T1600 900V1067H0z" fill="#241f33"/>
</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
}
