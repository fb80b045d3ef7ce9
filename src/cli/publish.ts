import { cacheFolder } from '../pipeline/cacheFolder.ts';
import { openStore } from '../pipeline/store/openStore.ts';
import { formatStoreAddress, type StoreAddress } from '../pipeline/store/storeAddress.ts';
import { openBuiltSite } from '../site/publish/openBuiltSite.ts';
import type { PublishPlan } from '../site/publish/planPublish.ts';
import { publishSite } from '../site/publish/publishSite.ts';
import { openTerminal } from './terminal.ts';

export interface PublishFlags {
  readonly out: string;
  readonly endpoint?: string;
  readonly region?: string;
  readonly dryRun?: boolean;
  readonly cache?: string;
}

/** `pinhole publish` */
export async function publish(address: StoreAddress, flags: PublishFlags): Promise<void> {
  const terminal = openTerminal();
  const { out, dryRun = false, cache = cacheFolder() } = flags;
  const site = await openBuiltSite(out, cache);
  const store = await openStore(address, flags);
  try {
    await publishSite(out, site.files, store, {
      dryRun,
      onPlan(plan) {
        if (dryRun) for (const line of listPlan(plan)) terminal.print(line);
        else terminal.print(`${formatStoreAddress(address)}: ${describePlan(plan)}`);
      },
      onProgress: terminal.onProgress,
    });
  } finally {
    store.close();
    site.release();
  }
  terminal.print(dryRun ? 'Nothing was done.' : 'Done.');
}

/** `12 files to upload (1.4 MB), 3 to remove, 870 unchanged` */
function describePlan({ upload, remove, unchanged }: PublishPlan): string {
  const bytes = upload.reduce((sum, { size }) => sum + size, 0);
  return (
    `${upload.length} ${upload.length === 1 ? 'file' : 'files'} to upload (${(bytes / 1e6).toFixed(1)} MB), ` +
    `${remove.length} to remove, ${unchanged.length} unchanged`
  );
}

function listPlan(plan: PublishPlan): readonly string[] {
  const uploads = plan.upload.map(({ path, size }) => `upload ${path} (${size} bytes)`);
  return [...uploads, ...plan.remove.map((path) => `remove ${path}`), describePlan(plan)];
}
