import type { BasemapData } from '../../../geometry/basemapData.ts';
import { fetchJson } from '../fetchJson.ts';
import { answerQuestions } from '../worker/answerQuestions.ts';
import { cutSheet } from './cutSheet.ts';
import type { SheetHead } from './sheet.ts';
import type { Tile, TileLines } from './tileLines.ts';

/** What is asked of the worker that has the embedded map's files. */
export interface Ground {
  /** Loads a file, by its absolute address. Rejects where it cannot be loaded; it may be asked for again. */
  open(url: string): Promise<SheetHead>;
  /** Of an opened file. */
  cut(url: string, tile: Tile): Promise<TileLines>;
}

interface OpenedSheet {
  readonly head: SheetHead;
  readonly cut: (tile: Tile) => TileLines;
}

const sheets = new Map<string, Promise<OpenedSheet>>();

async function openSheet(url: string): Promise<OpenedSheet> {
  const data = await fetchJson<BasemapData>(url);
  return { head: { box: data.box, from: data.from, labels: data.labels }, cut: cutSheet(data) };
}

function sheet(url: string): Promise<OpenedSheet> {
  const opened = sheets.get(url) ?? openSheet(url);
  sheets.set(url, opened);
  opened.catch(() => sheets.delete(url));
  return opened;
}

const ground: Ground = {
  open: async (url) => (await sheet(url)).head,
  cut: async (url, tile) => (await sheet(url)).cut(tile),
};

answerQuestions(() => ground);
