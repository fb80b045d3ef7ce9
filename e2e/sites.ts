import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the sites that readers visit are made from. */
export const folders = {
  sample: fileURLToPath(new URL('../photos', import.meta.url)),
  kubecon: fileURLToPath(new URL('../../shared/kubecon', import.meta.url)),
  placed: fileURLToPath(new URL('../../shared/kubecon-placed', import.meta.url)),
};

export type FolderName = keyof typeof folders;

/**
 * `journal` is the sample's site again, below `/journal/`, made for https://example.org/journal/, and `withoutSlashes` on another
 * host; `many`, `fine`, `videos`, and the sample in Chinese are made when the tests begin.
 */
export type SiteName = FolderName | 'journal' | 'withoutSlashes' | 'many' | 'fine' | 'videos' | 'chinese';

export type SiteAddresses = Partial<Record<SiteName, string>>;

export function isThere(name: FolderName): boolean {
  return existsSync(folders[name]);
}

/** Set-up and tests run in processes of their own: the addresses pass through the environment. */
export function announceSites(addresses: SiteAddresses): void {
  process.env.PINHOLE_SITES = JSON.stringify(addresses);
}

export function siteAddress(name: SiteName): string {
  const address = (JSON.parse(process.env.PINHOLE_SITES ?? '{}') as SiteAddresses)[name];
  if (address === undefined) throw new Error(`No site was built of "${name}"`);
  return address;
}
