import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { computeSitePolicy } from './computeSitePolicy.ts';
import { stampOf } from './siteState.ts';

/** Tells the policy of the site in a folder, whenever it is asked; its home page, which says it, is read again when it has changed. */
export function readSitePolicy(folder: string): () => Promise<string> {
  const path = join(folder, 'index.html');
  let known: { readonly stamp: string | undefined; readonly policy: Promise<string> } | undefined;
  return () => {
    const stamp = stampOf(path);
    if (known === undefined || known.stamp !== stamp) known = { stamp, policy: read(path) };
    return known.policy;
  };
}

async function read(path: string): Promise<string> {
  const html = await readFile(path, 'utf8').catch(() => '');
  // An origin has no character that HTML would have to escape.
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  return policy ?? computeSitePolicy({});
}
