import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { vividHeic } from '../fixtures/vividHeic.ts';
import { patience, type Tab } from './tab.ts';
import { tellStories } from './tellStories.ts';
import { desk } from './wire.ts';

const trip = join(inject('files'), '2019-06-shanghai');
/** Two photos with a position, one without, and a track. */
const few = ['bund-night.jpg', 'yu-garden.jpg', 'flight.jpg', 'walk.gpx'].map((file) => join(trip, file));

const drawn = (tab: Tab) =>
  tab.run(
    () =>
      [...document.querySelectorAll<HTMLImageElement>('[role=option] img')].filter(
        (image) => image.naturalWidth > 0,
      ).length,
  );

/** A studio in which nothing is left over from before. */
async function openStudio(tab: Tab, ...files: readonly string[]): Promise<void> {
  await tab.open('studio/');
  await tab.run(async () => {
    for (const { name = '' } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  });
  await tab.open('studio/');
  await tab.sees('button', /^Choose files/);
  await tab.choose(...files);
}

tellStories('in the studio', desk, {
  'photos are opened, seen, described, placed, and all of it is undone': async (tab) => {
    await openStudio(tab, ...few);
    await tab.sees('option', /./, 3);
    await expect.poll(() => drawn(tab), patience).toBe(3);
    await tab.sees('text', /· 1 without a position/);

    await tab.click('option', /no position/);
    await tab.type('textbox', /^Caption/, 'Above the clouds');
    await tab.press('Tab');
    await tab.sees('option', /Above the clouds/);

    await tab.sees('pin', /./);
    const at = await tab.run(() => {
      const frame = document.querySelector('.placing-frame')!;
      frame.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = frame.getBoundingClientRect();
      return { x: left + width * 0.2, y: top + height * 0.75 };
    });
    await tab.clickAt(at.x, at.y);
    await tab.sees('text', /· 1 without a position/, 0);
    await tab.click('button', /^Undo/);
    await tab.sees('text', /· 1 without a position/);
    await tab.click('button', /^Undo/);
    await tab.sees('option', /Above the clouds/, 0);
  },
  'what was written is there again after a reload': async (tab) => {
    await openStudio(tab, ...few);
    await tab.sees('option', /./, 3);
    await tab.click('option', /no position/);
    await tab.type('textbox', /^Caption/, 'Above the clouds');
    await tab.press('Tab');
    await tab.sees('option', /Above the clouds/);
    const kept = () =>
      tab.run(async () => {
        const [{ name = '' } = {}] = await indexedDB.databases();
        return name !== '';
      });
    await expect.poll(kept, patience).toBe(true);
    await tab.run(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    await tab.leave();
    await tab.open('studio/');
    await tab.sees('heading', /^Not saved yet/);
    await tab.choose(...few);
    await tab.sees('option', /Above the clouds/);
    await tab.sees('text', /What you had not saved is here again/);
  },
  'HEIC is shown': async (tab) => {
    const folder = mkdtempSync(join(tmpdir(), 'pinhole heic '));
    writeFileSync(join(folder, 'vivid.heic'), vividHeic);
    try {
      await openStudio(tab, join(folder, 'vivid.heic'));
      await tab.sees('option', /./, 1);
      await expect.poll(() => drawn(tab), { ...patience, timeout: 60_000 }).toBe(1);
      const colour = await tab.run(async () => {
        const image = document.querySelector<HTMLImageElement>('[role=option] img')!;
        const canvas = document.createElement('canvas');
        const brush = canvas.getContext('2d')!;
        brush.drawImage(image, 0, 0, 64, 32);
        return [
          [8, 16],
          [56, 16],
        ].map(([x = 0, y = 0]) => [...brush.getImageData(x, y, 1, 1).data].slice(0, 3));
      });
      expect(colour[0]?.[0]).toBeGreaterThan(220);
      expect(colour[1]?.[1]).toBeGreaterThan(170);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  'a whole trip is read, told and taken away as an archive': async (tab) => {
    const files = readdirSync(trip).filter((file) => /\.(jpg|md|yaml|gpx)$/.test(file));
    await openStudio(tab, ...files.map((file) => join(trip, file)));
    await tab.sees('text', /^24 photos/);
    await expect.poll(() => drawn(tab), { ...patience, timeout: 60_000 }).toBeGreaterThan(8);
    await tab.click('button', /^Story$/);
    await tab.type('textbox', /^Title/, ' and more');
    await tab.press('Tab');
    await tab.click('button', /^Take it away/);
    await tab.sees('text', /and more/);
    await tab.click('button', /^Save as a zip archive/);
    await tab.sees('text', /^The archive is saved/);
    const { length } = await tab.downloaded();
    expect(length).toBeGreaterThan(1_000_000);
  },
});
