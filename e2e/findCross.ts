import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { pins } from './visible.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** How far beside a pin, in points, its map is looked at: pins are 44 wide and selected ones larger. */
const beside = [34, 38, 42, 46, 50];

/**
 * How far two lines of a colour that cross below a pin cross from its middle, in points to the east and to the south;
 * undefined while they are not to be seen.
 */
export async function findCross(page: Page, colour: Colour) {
  const box = await pins(page).first().boundingBox();
  if (!box) return undefined;
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const scale = info.width / (page.viewportSize()?.width ?? info.width);
  const isLine = (x: number, y: number) => {
    const at = (Math.round(y) * info.width + Math.round(x)) * 3;
    return colour.every((part, index) => Math.abs((data[at + index] ?? -99) - part) <= 3);
  };
  const [centreX, centreY] = [(box.x + box.width / 2) * scale, (box.y + box.height / 2) * scale];
  const reach = 40 * scale;
  const middle = (isOn: (offset: number) => boolean) => {
    const offsets: number[] = [];
    for (let offset = Math.ceil(-reach); offset <= reach; offset++)
      if (isOn(offset)) offsets.push(offset + 0.5);
    return offsets.length === 0 ? undefined : (Math.min(...offsets) + Math.max(...offsets)) / 2 / scale;
  };
  const snap = (value: number) => Math.floor(value);
  const shift = (value: number) => (snap(value) - value) / scale;
  const east = median(
    beside.map((by) => middle((offset) => isLine(snap(centreX) + offset, centreY - by * scale))),
  );
  const south = median(
    beside.map((by) => middle((offset) => isLine(centreX - by * scale, snap(centreY) + offset))),
  );
  if (east === undefined || south === undefined) return undefined;
  return { east: east + shift(centreX), south: south + shift(centreY) };
}

function median(values: readonly (number | undefined)[]): number | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
