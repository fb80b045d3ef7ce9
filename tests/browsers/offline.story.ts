import { expect, inject } from 'vitest';
import { startPinhole } from '../../e2e/pinhole.ts';
import { patience } from './tab.ts';
import { tellStories } from './tellStories.ts';
import { desk } from './wire.ts';

tellStories('without a connection', desk, {
  'a trip that is kept is read when its site cannot be reached': async (tab) => {
    const server = await startPinhole('preview', '--out', inject('out'), '--port', '0');
    const trip = `${server.address}2019-06-shanghai/`;
    try {
      await tab.open(trip);
      await tab.click('button', /Keep offline/);
      await expect
        .poll(() => tab.count('text', /^Kept offline/), { ...patience, timeout: 90_000 })
        .toBeGreaterThan(0);
    } finally {
      await server.close();
    }
    await tab.open(`${trip}photos/`);
    await tab.sees('heading', /Shanghai/);
    const first = () =>
      tab.run(() => document.querySelector<HTMLImageElement>('main [data-photo] img')?.naturalWidth ?? 0);
    await expect.poll(first, patience).toBeGreaterThan(100);
    await tab.open(`${trip}map/`);
    await tab.sees('pin', /./);
    await tab.open(`${server.address}photos/`);
    await tab.sees('heading', /^You are offline/);
    // Each browser says in its own words that there is nothing to be had.
    await tab.complaints();
  },
});
