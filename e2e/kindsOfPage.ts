import { expect, type Page } from '@playwright/test';
import { isThere, siteAddress, type SiteName } from './sites.ts';

/** A page of every kind that there is, by the site that has it. */
export const kindsOfPage: readonly (readonly [site: SiteName, path: string])[] = [
  ['sample', ''],
  ['sample', 'photos/'],
  ['sample', 'map/'],
  ['sample', '2019-06-shanghai/'],
  ['sample', '2019-06-shanghai/photos/'],
  ['sample', '2019-06-shanghai/map/'],
  ['sample', '2019-06-shanghai/days/2019-06-24/'],
  ['sample', '404.html'],
  ['sample', 'offline.html'],
  ['many', ''],
  ['many', '2018-rome/'],
  ['many', '2018-rome/map/'],
  ['many', '2010-parade/days/2010-02-14/'],
  ['videos', 'coast/gulls/'],
  ['chinese', '2019-06-shanghai/'],
  ['chinese', '2019-06-shanghai/map/'],
  ...(isThere('kubecon') ? ([['kubecon', 'kubecon/'], ['kubecon', 'map/']] as const) : []), // prettier-ignore
  ...(isThere('placed') ? ([['placed', 'kubecon/']] as const) : []),
];

/** Visiting them goes from one origin of these tests to another. */
export const allowedBetween = /^asked http:\/\/127\.0\.0\.1:/;

/** Opens one of them, with its map as far as it has one. */
export async function visit(page: Page, site: SiteName, path: string): Promise<void> {
  await page.goto(siteAddress(site) + path);
  await page.waitForLoadState('load');
  if (path.endsWith('map/') && site !== 'kubecon') await expect(page.locator('.pin').first()).toBeVisible();
}
