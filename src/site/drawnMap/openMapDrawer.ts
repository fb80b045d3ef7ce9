import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DrawnMap } from '../../app/page.ts';
import type { JournalIndex } from '../../app/views/journalIndex.ts';
import { boxOfFrame, zoomOfFrame } from '../../geometry/mapFrame.ts';
import { writeWhole } from '../../pipeline/writeWhole.ts';
import type { OutputFile } from '../outputFile.ts';
import type { PublishedBasemap } from '../publishBasemap.ts';
import type { DrawMaps } from '../renderSite.ts';
import { drawMap, drawnSize, frameMap, type MapContent } from './drawMap.ts';
import { listDrawnMaps } from './listDrawnMaps.ts';
import { colourDrawing, readMapColours } from './mapColours.ts';
import { openMapSheets } from './mapSheets.ts';

/** Counts up when the drawing changes, so that what was drawn before is drawn again. */
const recipe = 1;

interface DrawerOptions {
  /** The author's own. */
  readonly accent: string | undefined;
  /** Keeps what was drawn: a map is drawn once for what it shows. */
  readonly cache: string;
}

/** Draws maps on the embedded one, a file for each colour scheme, named by all that they are drawn from. */
export function openMapDrawer({ files, view }: PublishedBasemap, { accent, cache }: DrawerOptions): DrawMaps {
  const colours = readMapColours(accent);
  const contents = new Map(files.flatMap((file) => ('content' in file ? [[file.path, file.content]] : [])));
  const sheets = openMapSheets(view.embedded, (url) => Buffer.from(contents.get(url) ?? '{}'));
  const credit = view.embedded.attribution.map(({ text }) => text).join('');

  async function draw(content: MapContent): Promise<Drawing | undefined> {
    const frame = frameMap(content);
    if (!frame) return undefined;
    const urls = sheets.listNear(boxOfFrame(frame, 0), zoomOfFrame(frame));
    const hash = createHash('sha256')
      .update(JSON.stringify([recipe, colours, frame, content, urls]))
      .digest('hex')
      .slice(0, 16);
    const [light, dark] = [`drawn-${hash}.svg`, `drawn-${hash}-dark.svg`];
    const from = (name: string) => join(cache, 'drawn', name);
    if (![light, dark].every((name) => existsSync(from(name)))) {
      const drawing = drawMap(content, sheets.open(urls), frame);
      await writeWhole(from(light), colourDrawing(drawing, colours.light));
      await writeWhole(from(dark), colourDrawing(drawing, colours.dark));
    }
    return {
      light: `assets/${light}`,
      dark: `assets/${dark}`,
      files: [light, dark].map((name) => ({ path: `assets/${name}`, from: from(name) })),
    };
  }

  return async function* (index: JournalIndex) {
    const drawn = new Map<string, DrawnMap>();
    const published = new Set<string>();
    for (const { addresses, alt, ...content } of listDrawnMaps(index)) {
      const drawing = await draw({ ...content, credit });
      if (!drawing) continue;
      const { light, dark, files } = drawing;
      if (!published.has(light)) yield* files;
      published.add(light);
      for (const address of addresses) drawn.set(address, { light, dark, ...drawnSize, alt });
    }
    return drawn;
  };
}

interface Drawing extends Pick<DrawnMap, 'light' | 'dark'> {
  readonly files: readonly OutputFile[];
}
