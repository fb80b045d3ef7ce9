import { expect, test } from 'vitest';
import type { GalleryPage } from '../page.ts';
import { makeBytesForm } from '../views/formatBytes.ts';
import { renderWhole } from './renderWhole.ts';
import Shell from './Shell.svelte';
import { loadView } from './view.ts';

test('what the browser takes over later is printed where it stands, parts of parts too', async () => {
  const site = { title: 'Far and near', language: 'en', bytes: makeBytesForm('en') };
  const page: GalleryPage = {
    route: 'photos',
    title: 'All <div data-part="0"> photos',
    photos: [],
    days: [{ title: 'Monday, 24 June 2019', count: 0 }],
    find: { facets: ['facets.json'], texts: [], posts: [] },
    parts: [{ title: 'June', links: [{ title: 'Mon 24', url: 'days/2019-06-24/' }] }],
  };
  const { body } = renderWhole(Shell, { screen: { site, view: await loadView(page) } });
  const main = body.slice(body.indexOf('<main'), body.indexOf('<footer'));
  expect(main.match(/<(?:h1|search|h2|dt)(?=[ >])/g)).toEqual(['<h1', '<search', '<h2', '<dt']);
  // The title has what looks like the place of a part.
  expect(body.match(/data-part/g)).toEqual(['data-part']);
});
