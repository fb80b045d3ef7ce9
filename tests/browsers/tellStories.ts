import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { browsers } from './browsers.ts';
import { makeTab, type Tab } from './tab.ts';
import type { Screen } from './wire.ts';

type Story = (tab: Tab) => Promise<void>;

/**
 * Tells stories in every browser that is installed, one after the other in one window. What pages say on the console, throw or do
 * against their policy fails the story.
 */
export function tellStories(title: string, screen: Screen, stories: Readonly<Record<string, Story>>): void {
  for (const { name, start } of browsers)
    describe.skipIf(!start)(`${name}, ${title}`, () => {
      let tab: Tab;
      beforeAll(async () => {
        if (start) tab = makeTab(await start(screen), inject('site'));
        await tab.fit(screen);
        console.log(`${title}: ${tab.name}`);
      });
      afterAll(() => tab?.close());
      afterEach(async (context) => {
        if (context.task.result?.state === 'fail' && process.env.SHOTS)
          await tab.shoot(`${process.env.SHOTS}/${name}-${context.task.name.slice(0, 40)}.png`);
        expect(await tab.complaints()).toEqual([]);
      });
      for (const [told, story] of Object.entries(stories)) test(told, () => story(tab));
    });
}
