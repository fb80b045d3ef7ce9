import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2, A and AA, and what axe itself recommends. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What another colour scheme can break. */
const colours = ['color-contrast', 'link-in-text-block'];

/** Whatever axe finds, in the light colour scheme and in the dark one, each with the element that has it. */
export async function findFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await look(page, { type: 'tag', values: standards });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await look(page, { type: 'rule', values: colours });
  await page.emulateMedia({ colorScheme: null });
  return [...light, ...dark.map((fault) => `in the dark: ${fault}`)];
}

async function look(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<string[]> {
  // There is one frame, for which axe needs no page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}
