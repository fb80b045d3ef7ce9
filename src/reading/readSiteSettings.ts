import * as v from 'valibot';
import type { Problem } from '../journal/problem.ts';
import type { SiteSettings } from '../journal/settings.ts';
import { readBasemapSettings } from './readBasemapSettings.ts';
import { checkSettings, refuse, setting } from './checkSettings.ts';
import { readMappings } from './readMappings.ts';
import { readYaml } from './readYaml.ts';
import { settingFields as is } from './settingFields.ts';

const schema = v.strictObject({
  title: v.exactOptional(is.text),
  author: v.exactOptional(is.text),
  url: v.exactOptional(is.address),
  language: v.exactOptional(is.language),
  zone: v.exactOptional(is.zone),
  home: v.exactOptional(setting((written) => written ?? [], '')),
  secret: v.exactOptional(is.text),
  precision: v.exactOptional(is.metres),
  publish: v.exactOptional(is.publish),
  originals: v.exactOptional(is.switch),
  studio: v.exactOptional(is.switch),
  images: v.exactOptional(is.images),
  basemap: v.exactOptional(setting((written) => written ?? '', '')),
  accent: v.exactOptional(is.color),
  cover: v.exactOptional(is.text),
});

const homeSchema = v.strictObject({
  at: is.position,
  radius: is.metres,
  hidden: v.exactOptional(is.hiding),
});

/** site.yaml, checked, with its defaults; an absent file is the empty text. Throws an AuthorError with all that is wrong. */
export function readSiteSettings(text: string, file: string): SiteSettings {
  const problems: Problem[] = [];
  const root = readYaml(text, file);
  const settings = checkSettings(schema, root, file, problems);
  const home = readMappings(root, 'home', homeSchema, '{ at: "18.52, 73.85", radius: 500 }', file, problems);
  const basemap = readBasemapSettings(root, file, problems);
  if (settings === undefined || problems.length > 0) refuse(problems);
  return {
    ...defaults,
    ...settings,
    home: home.map(({ at, radius, hidden = 'spot' }) => ({ ...at, radius, hidden })),
    basemap,
  };
}

const defaults: SiteSettings = {
  title: 'Travel journal',
  language: 'en',
  home: [],
  precision: 10,
  publish: { kind: 'all' },
  originals: false,
  studio: false,
};
