import * as v from 'valibot';
import type { Problem } from '../journal/problem.ts';
import type { SiteSettings } from '../journal/settings.ts';
import { checkSettings, refuse, type NotYet } from './checkSettings.ts';
import { readYaml } from './readYaml.ts';
import { settingFields as is } from './settingFields.ts';

const schema = v.strictObject({
  title: v.exactOptional(is.text),
  author: v.exactOptional(is.text),
  url: v.exactOptional(is.address),
  language: v.exactOptional(is.language),
  zone: v.exactOptional(is.zone),
  precision: v.exactOptional(is.metres),
  publish: v.exactOptional(is.publish),
  accent: v.exactOptional(is.color),
  cover: v.exactOptional(is.text),
});

const notYet: NotYet = { home: [], originals: ['false'], studio: ['false'], basemap: [] };

/** site.yaml, checked, with its defaults; an absent file is the empty text. Throws an AuthorError with all that is wrong. */
export function readSiteSettings(text: string, file: string): SiteSettings {
  const problems: Problem[] = [];
  const settings = checkSettings(schema, readYaml(text, file), file, problems, notYet);
  if (settings === undefined) refuse(problems);
  return { ...defaults, ...settings };
}

const defaults: SiteSettings = {
  title: 'Travel journal',
  language: 'en',
  home: [],
  precision: 10,
  publish: { kind: 'all' },
};
