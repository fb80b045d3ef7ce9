import { expect, test } from 'vitest';
import type { SiteView } from '../page.ts';
import { makeBytesForm } from '../views/formatBytes.ts';
import { renderWhole } from './renderWhole.ts';
import Shell from './Shell.svelte';

const renderBody = (site: SiteView) => renderWhole(Shell, { screen: { site, view: undefined } }).body;

test('credits GeoNames on every page of a site that names cities of its list, and on no other', () => {
  const site = { title: 'Far and near', language: 'en', bytes: makeBytesForm('en') };
  const credit = 'Names of cities: <a href="https://www.geonames.org/">GeoNames (CC BY 4.0)</a>';
  expect(renderBody({ ...site, geoNames: true })).toContain(credit);
  expect(renderBody(site)).not.toContain('GeoNames');
});
