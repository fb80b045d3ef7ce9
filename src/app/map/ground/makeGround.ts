import { tileSize, type BasemapData } from '../../../geometry/basemapData.ts';
import { once } from '../../once.ts';
import { fetchJson } from '../fetchJson.ts';
import { cutSheet } from './cutSheet.ts';
import { drawTile } from './drawTile.ts';
import type { Canvas, Ground, Picture, SheetHead } from './ground.ts';
import { loadSketch } from './sketchSheet.ts';
import type { Tile, TileLines } from './tileLines.ts';

interface OpenedSheet {
  readonly head: SheetHead;
  readonly cut: (tile: Tile) => TileLines;
}

/** A picture of so many pixels to a side. */
type MakePicture = (side: number, paint: (canvas: Canvas) => void) => Picture;

/** The embedded map's files, and tiles painted from them. */
export function makeGround(makePicture: MakePicture): Ground {
  const openSheet = onceEach(loadSheet);
  const openSketch = onceEach(loadSketch);
  return {
    openSheet: async (url) => (await openSheet(url)).head,
    openSketch: async (url) => (await openSketch(url)).labels,
    async paint(order) {
      const [sheets, sketches] = await Promise.all([
        Promise.all(order.sheets.map(openSheet)),
        Promise.all(order.sketches.map(openSketch)),
      ]);
      const { tile, palette, latitude, density } = order;
      const cut = sheets.map((sheet) => ({ box: sheet.head.box, lines: sheet.cut(tile) }));
      return makePicture(density * tileSize, (canvas) => {
        canvas.setTransform(density, 0, 0, density, 0, 0);
        drawTile(canvas, tile, cut, palette, latitude, sketches);
      });
    },
  };
}

async function loadSheet(url: string): Promise<OpenedSheet> {
  const data = await fetchJson<BasemapData>(url);
  return { head: { box: data.box, from: data.from, labels: data.labels }, cut: cutSheet(data) };
}

function onceEach<Loaded>(load: (url: string) => Promise<Loaded>): (url: string) => Promise<Loaded> {
  const files = new Map<string, () => Promise<Loaded>>();
  return (url) => {
    const open = files.get(url) ?? once(() => load(url));
    files.set(url, open);
    return open();
  };
}
