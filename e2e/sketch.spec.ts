import { type Page } from '@playwright/test';
import { expect, test } from './reader.ts';

/**
 * Where the outline of a building ends to the right and below, in pixels from the middle of the map: the last dark
 * pixels of a row through it and of a column.
 */
async function findCorner(page: Page): Promise<{ x: number; y: number } | undefined> {
  return page.locator('.leaflet-container').evaluate((frame) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    const [middleX, middleY] = [left + width / 2, top + height / 2];
    const isInk = (x: number, y: number): boolean => {
      for (const canvas of frame.querySelectorAll<HTMLCanvasElement>('.basemap canvas')) {
        const box = canvas.getBoundingClientRect();
        const [dx, dy] = [middleX + x - box.left, middleY + y - box.top];
        if (dx < 0 || dy < 0 || dx >= box.width || dy >= box.height) continue;
        const scale = canvas.width / box.width;
        const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        pixel?.drawImage(canvas, -Math.floor(dx * scale), -Math.floor(dy * scale));
        return (pixel?.getImageData(0, 0, 1, 1).data[0] ?? 255) < 212;
      }
      return false;
    };
    const last = (test: (at: number) => boolean) => {
      for (let at = 12; at > -12; at -= 0.5) if (test(at)) return at;
      return undefined;
    };
    const x = last((at) => [-13, -17, -21].every((row) => isInk(at, row)));
    const y = last((at) => [-13, -17, -21].every((column) => isInk(column, at)));
    return x === undefined || y === undefined ? undefined : { x, y };
  });
}

test.use({ colorScheme: 'light', allowed: /404|groundWorker/ });

const lost = 'the worker does not come';
const none = 'workers cannot paint';

for (const painter of ['a worker paints', none, lost])
  test(`a photo stands on the corner of the sketch where it was taken, to the pixel, where ${painter}`, async ({
    page,
  }) => {
    if (painter === lost) await page.route('**/groundWorker-*.js', (route) => route.fulfill({ status: 404 }));
    if (painter === none)
      await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'OffscreenCanvas'));
    await page.goto('2019-06-shanghai/map/?photo=sunset');
    await page.getByRole('button', { name: 'Zoom in' }).click(); // 16
    await expect(async () => {
      const corner = await findCorner(page);
      expect(Math.abs(corner?.x ?? 99)).toBeLessThanOrEqual(1);
      expect(Math.abs(corner?.y ?? 99)).toBeLessThanOrEqual(1);
    }).toPass({ timeout: 10_000 });
    const frame = await page.locator('.leaflet-container').boundingBox();
    const pin = await page.locator('.pin-box.selected').boundingBox();
    const offset = (start: number, size: number, other: number, length: number) =>
      Math.abs(start + size / 2 - other - length / 2);
    expect(offset(pin!.x, pin!.width, frame!.x, frame!.width)).toBeLessThanOrEqual(1);
    expect(offset(pin!.y, pin!.height, frame!.y, frame!.height)).toBeLessThanOrEqual(1);
  });
