import { measureMemory } from '../measureMemory.js';

/** Watches a page from its beginning: when the first pin stands there. */
function watch() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.pin')) return;
    window.firstPins = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

/** Loads a map and says how it went; `slow` times slower than this machine is. */
export async function visitMap(browser, address, { slow = 1, use } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.firstPins, undefined, { timeout: 180_000 });
  const firstPins = await page.evaluate(() => window.firstPins);
  const used = use ? await use(page) : {};
  await context.close();
  return { firstPins, ...used };
}

/** Runs something and says how long the longest task of the main thread had the processor meanwhile, in milliseconds. */
export async function longestTask(page, run) {
  const browser = page.context().browser();
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-lighthouse', '__metadata'],
  });
  await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) => /RunTask/.test(name) && tdur !== undefined && main.has(`${pid} ${tid}`),
  );
  return Math.round(Math.max(0, ...tasks.map(({ tdur }) => tdur)) / 1000);
}

/** What a reader does with a map: waits, zooms in on something, moves about, zooms out. */
export async function useMap(page) {
  const pins = [];
  const settle = async (time) => {
    await page.waitForTimeout(time);
    pins.push(await page.locator('.pin').count());
  };
  const load = await longestTask(page, async () => {
    await page.reload({ waitUntil: 'commit' });
    await settle(4000);
  });
  const box = await page.locator('.frame .pin').nth(3).boundingBox();
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const zoom = await longestTask(page, async () => {
    for (let step = 0; step < 10; step++) {
      await page.mouse.move(middle.x, middle.y);
      await page.mouse.wheel(0, step < 7 ? -240 : 240);
      await settle(900);
    }
  });
  const pan = await longestTask(page, async () => {
    for (let step = 0; step < 6; step++) {
      await page.mouse.move(middle.x, middle.y);
      await page.mouse.down();
      await page.mouse.move(middle.x - 300, middle.y + (step % 2 ? 90 : -90), { steps: 12 });
      await page.mouse.up();
      await settle(600);
    }
  });
  return { load, zoom, pan, pins: Math.max(...pins), memory: await measureMemory(page) };
}
