import { join } from 'node:path';
import { expect } from 'vitest';
import { patience, type Tab } from './tab.ts';
import { tellStories } from './tellStories.ts';
import { desk } from './wire.ts';

const trip = '2019-06-shanghai/';
/** Where pictures of the pages shall be put for somebody to look at. */
const folder = process.env.SHOTS;
const said = (tab: Tab) =>
  tab.run(() => document.querySelector(':is(dialog, [role=dialog]) [role=status]')?.textContent ?? '');
const announces = (tab: Tab, text: RegExp) => expect.poll(() => said(tab), patience).toMatch(text);
const scrolled = (tab: Tab) => tab.run(() => Math.round(scrollY));
const photosShown = (tab: Tab) =>
  tab.run(
    () => [...document.querySelectorAll('main [data-photo]')].filter((link) => link.checkVisibility()).length,
  );
const shows = (tab: Tab, photos: number) => expect.poll(() => photosShown(tab), patience).toBe(photos);
/** The picture in the middle of the lightbox has come, and is no blank. */
const pictureCame = (tab: Tab) =>
  expect
    .poll(
      () =>
        tab.run(() => {
          const picture = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
          return picture instanceof HTMLImageElement && picture.complete && picture.naturalWidth > 200;
        }),
      patience,
    )
    .toBe(true);

tellStories('at a desk', desk, {
  'from the journal to a trip, its photos and its map, and back to where each was left': async (tab) => {
    await tab.open('');
    await tab.sees('link', /^Far and near$/);
    await tab.run(() => ((window as unknown as { mark: boolean }).mark = true));
    await tab.click('link', /Shanghai/);
    await tab.isAt(/^2019-06-shanghai\/$/);
    await tab.sees('heading', /river/);
    await tab.run(() => scrollTo(0, 900));
    await expect.poll(() => scrolled(tab), patience).toBe(900);
    // The driver's own click would scroll to it first.
    await tab.run(() => document.querySelector<HTMLElement>('nav a[href$="/photos/"]')?.click());
    await tab.isAt(/photos\/$/);
    await shows(tab, 24);
    expect(await scrolled(tab)).toBe(0);
    await tab.click('link', /^Map$/);
    await tab.isAt(/map\/$/);
    await tab.sees('pin', /./);
    await tab.back();
    await tab.isAt(/photos\/$/);
    await tab.back();
    await tab.isAt(/^2019-06-shanghai\/$/);
    await expect.poll(() => scrolled(tab), patience).toBe(900);
    await tab.back();
    await tab.isAt(/^$/);
    // With the Navigation API it has been one document all the while.
    const whole = await tab.run(() => [
      'navigation' in window,
      (window as unknown as { mark?: boolean }).mark === true,
    ]);
    expect(whole[1]).toBe(whole[0]);
  },
  'a photo opens over its gallery, turns over, closes to where it was, and Back and Forward go along': async (
    tab,
  ) => {
    await tab.open(`${trip}photos/`);
    await shows(tab, 24);
    await tab.click('link', /^Neon signs|A street full of people/);
    await announces(tab, /^\d+ of 24\./);
    await pictureCame(tab);
    await tab.press('ArrowRight');
    await announces(tab, /^[2-9] of 24\.|^1\d of 24\./);
    const here = await said(tab);
    await tab.click('button', /^Next/);
    await expect.poll(() => said(tab), patience).not.toBe(here);
    await pictureCame(tab);
    await tab.isAt(/photos\/[^/]+\/(\?in=.*)?$/);
    const open = await tab.path();
    await tab.reload();
    await announces(tab, / of 24\./);
    expect(await tab.path()).toBe(open);
    await tab.press('Escape');
    await tab.sees('dialog', /Photo viewer/, 0);
    await tab.isAt(/photos\/$/);
    await tab.forward().catch(() => undefined);
    await tab.isAt(/photos\//);
    await tab.open(`${trip}photos/`);
    await shows(tab, 24);
    await tab.click('link', /^Neon signs|A street full of people/);
    await announces(tab, / of 24\./);
    await tab.back();
    await tab.sees('dialog', /Photo viewer/, 0);
    await tab.isAt(/photos\/$/);
    await tab.forward();
    await announces(tab, / of 24\./);
  },
  'the address of a photo shows it, and closing leads to its gallery': async (tab) => {
    await tab.open(`${trip}photos/bund-morning/`);
    await announces(tab, / of 24\./);
    await pictureCame(tab);
    await tab.click('button', /^Close/);
    await tab.isAt(/^2019-06-shanghai\/photos\/$/);
    await shows(tab, 24);
  },
  'photos are filtered and searched, and Back takes each choice back': async (tab) => {
    await tab.open(`${trip}photos/`);
    await tab.click('button', /^Filter/);
    await tab.click('checkbox', /^The Bund 3$/);
    await shows(tab, 3);
    await tab.isAt(/photos\/\?place=The\+Bund$/);
    await tab.back();
    await shows(tab, 24);
    await tab.open('photos/');
    await tab.type('searchbox', /Search/, 'noodl interp');
    await shows(tab, 1);
    await tab.isAt(/\?q=noodl\+interp$/);
  },
  'the slideshow goes on by itself and pauses': async (tab) => {
    await tab.open(`${trip}photos/`);
    await tab.click('link', /^Slideshow$/);
    await announces(tab, /^1 of 24\./);
    await tab.press('-', '-');
    await announces(tab, /^3 of 24\./);
    await tab.click('button', /^Pause slideshow/);
    await tab.sees('button', /^Play slideshow/);
    await tab.press('Escape');
    await tab.sees('dialog', /Photo viewer/, 0);
  },
  'the map has its pins, its list, its days and its time, and a pin opens its photo': async (tab) => {
    await tab.open(`${trip}map/`);
    await tab.sees('heading', /^21 photos on the map$/);
    await tab.sees('pin', /./);
    await tab.open(`${trip}map/?photo=plane-trees`);
    await tab.sees('pin', /./);
    // The pin that was asked for stands in the middle, once the map has come to rest.
    const clickPin = async () => {
      const { x, y } = await tab.run(() => {
        const { left, top, width, height } = document
          .querySelector('.leaflet-container')!
          .getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
      if ((await said(tab)) === '') await tab.clickAt(x, y);
      return said(tab);
    };
    await expect.poll(clickPin, { timeout: 40_000, interval: 3000 }).toMatch(/ of \d+\. /);
    await tab.press('Escape');
    await tab.sees('dialog', /Photo viewer/, 0);
    await tab.isAt(/map\//);
  },
  'streets out of the trip are drawn, and the ground under them': async (tab) => {
    await tab.open(`${trip}map/?photo=bund-night`);
    await tab.sees('link', /OpenStreetMap/);
    const colours = () =>
      tab.run(() => {
        const seen = new Set<string>();
        for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.leaflet-container canvas')) {
          if (canvas.width === 0) continue;
          const brush = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
          brush.drawImage(canvas, 0, 0);
          const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
          for (let i = 0; i < data.length; i += 4 * 97) seen.add(`${data[i]} ${data[i + 1]} ${data[i + 2]}`);
        }
        return seen.size;
      });
    await expect.poll(colours, patience).toBeGreaterThan(5);
  },
  'the trip is played': async (tab) => {
    await tab.open(`${trip}map/`);
    await tab.click('link', /^Play the trip/);
    await tab.isAt(/\?play$/);
    await announces(tab, /^Photo 1 of 21\./);
    // By a processor alone a map of this size is drawn so slowly that time stands almost still.
    await expect.poll(() => said(tab), { ...patience, timeout: 90_000 }).toMatch(/^Photo 2 of 21\./);
    await tab.press('Escape');
    await tab.isAt(/map\/$/);
  },
  'pictures come as AVIF, and letters as ours': async (tab) => {
    await tab.open(`${trip}photos/`);
    await shows(tab, 24);
    const came = await tab.run(
      () => document.querySelector<HTMLImageElement>('main [data-photo] img')?.currentSrc,
    );
    expect(came).toMatch(/\.avif$/);
    expect(
      await tab.run(() => document.fonts.ready.then(() => document.fonts.check('16px "Fraunces Variable"'))),
    ).toBe(true);
  },
  'every kind of page stands there without a word on the console': async (tab) => {
    for (const path of [
      '',
      trip,
      `${trip}photos/`,
      `${trip}map/`,
      `${trip}days/2019-06-24/`,
      'photos/',
      'map/',
      'studio/',
    ]) {
      await tab.open(path);
      await tab.sees('heading', /./);
      await tab.run(() => new Promise((resolve) => setTimeout(resolve, 800)));
      if (folder) await tab.shoot(join(folder, `${tab.name} desk ${path.replaceAll('/', ' ')}.png`));
    }
  },
  'no script makes markup of text, nor has a worker of another origin': async (tab) => {
    await tab.open(trip);
    await tab.sees('heading', /river/);
    const refused = await tab.run(() => {
      const fails = (act: () => unknown) => {
        try {
          act();
          return false;
        } catch {
          return true;
        }
      };
      return [
        fails(() => (document.createElement('div').innerHTML = '<img src="x" alt="">')),
        fails(() => (document.createElement('div').innerHTML = 'text')),
        fails(() => new Worker('https://example.org/x.js')),
      ];
    });
    expect(refused).toEqual([true, false, true]);
    // Which browsers tell, as they should.
    await tab.complaints();
  },
});
