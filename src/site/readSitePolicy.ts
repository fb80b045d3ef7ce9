import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BasemapSettings } from '../journal/basemapSettings.ts';
import { computeSitePolicy } from './computeSitePolicy.ts';
import { stampOf } from './siteState.ts';

/** Tells the policy of the site in a folder, whenever it is asked; the journal is read again when it has changed. */
export function readSitePolicy(folder: string): () => Promise<string> {
  const path = join(folder, 'journal.json');
  let known: { readonly stamp: string | undefined; readonly policy: Promise<string> } | undefined;
  return () => {
    const stamp = stampOf(path);
    if (known === undefined || known.stamp !== stamp) known = { stamp, policy: read(path) };
    return known.policy;
  };
}

async function read(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '{}');
  const { site } = JSON.parse(text) as { site?: { basemap?: Pick<BasemapSettings, 'tiles'> } }; // journal.json, format 1
  return computeSitePolicy(site?.basemap);
}
