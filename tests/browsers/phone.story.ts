import { join } from 'node:path';
import { expect } from 'vitest';
import { patience, type Tab } from './tab.ts';
import { tellStories } from './tellStories.ts';
import { phone } from './wire.ts';

const pages = ['', '2019-06-shanghai/', '2019-06-shanghai/photos/', '2019-06-shanghai/map/', 'studio/'];
/** Where pictures of the pages shall be put for somebody to look at. */
const folder = process.env.SHOTS;

/** Points by which a page is wider than the screen. */
const beside = (tab: Tab) =>
  tab.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

tellStories(
  'on a phone in the dark',
  { ...phone, scheme: 'dark' },
  {
    'every page is dark, and no wider than the screen, with large letters too': async (tab) => {
      for (const path of pages) {
        await tab.open(path);
        await tab.sees('heading', /./);
        const light = await tab.run(() => {
          const [red = 0, green = 0, blue = 0] = getComputedStyle(document.body.parentElement!)
            .backgroundColor.match(/\d+/g)!
            .map(Number);
          return Math.max(red, green, blue);
        });
        expect(light, path).toBeLessThan(60);
        await expect.poll(() => beside(tab), { ...patience, message: path }).toBe(0);
        if (folder) await tab.shoot(join(folder, `${tab.name} phone ${path.replaceAll('/', ' ')}.png`));
        await tab.run(() => void (document.documentElement.style.fontSize = '200%'));
        await expect.poll(() => beside(tab), { ...patience, message: `${path}, large letters` }).toBe(0);
      }
    },
  },
);
