import type { Locator, Page } from '@playwright/test';

/** What a reader sees and reaches, by role and name. */

export const lightbox = (page: Page) => page.getByRole('dialog', { name: 'Photo viewer' });

export const inLightbox = (page: Page, name: string | RegExp) =>
  lightbox(page).getByRole('button', { name }).or(lightbox(page).getByRole('link', { name }));

/** The slide in the middle of the lightbox; its neighbours wait beside the screen. */
export const slide = (page: Page, alt: string) => lightbox(page).getByRole('img', { name: alt, exact: true });

/** What the lightbox says of the photo once it stands there: `3 of 24. The towers of Pudong …`. */
export const announced = (page: Page) => lightbox(page).getByRole('status');

/** Photos of the page as links, in the order of the page. */
export const photos = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('link')
    .filter({ has: page.locator('img'), hasNot: page.getByAltText(/^Drawn map/) });

export const photo = (page: Page, alt: string) => photos(page).filter({ has: page.getByAltText(alt) });

export const tripView = (page: Page, name: 'Story' | 'Photos' | 'Map') =>
  page.getByRole('navigation', { name: 'Views of this trip' }).getByRole('link', { name });

/** The pins of the map; they are pictures for the pointer, the list beside the map is what assistive devices read. */
export const pins = (page: Page) => page.getByRole('region', { name: 'Map of the photos' }).locator('.pin');

/** The map beside the story; on a phone, below it when it is opened. */
export const storyMap = (page: Page) => page.getByRole('region', { name: 'Map of this story' });

/** The pins that a map shows as what is looked at now, by the photo's text. */
export const marked = (map: Locator, alt: string) =>
  map.locator('.selected').and(map.getByTitle(alt, { exact: true }));

/** A pin of several photos, by their number. */
export const stack = (page: Page, count: number) =>
  pins(page).filter({ has: page.getByText(String(count), { exact: true }) });

export const scrollTop = (page: Page) => page.evaluate(() => Math.round(window.scrollY));
