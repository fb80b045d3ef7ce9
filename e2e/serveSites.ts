import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFinePhotos } from './makeFinePhotos.ts';
import { makeChinese } from './makeChinese.ts';
import { makeVideos } from './makeVideos.ts';
import { makeManyPhotos } from './makeManyPhotos.ts';
import { pinhole, startPinhole } from './pinhole.ts';
import { serveFolder } from './serveFolder.ts';
import { serveWithoutSlashes } from './serveWithoutSlashes.ts';
import { announceSites, folders, isThere, type FolderName, type SiteAddresses } from './sites.ts';

/** Builds each site once, and serves them until the last test has ended. */
export default async function serveSites() {
  // A space in the name: paths of readers and authors have them too.
  const temporary = await mkdtemp(join(tmpdir(), 'pinhole sites '));
  const servers: { close: () => Promise<void> }[] = [];
  const addresses: SiteAddresses = {};
  const serve = <Server extends { address: string; close: () => Promise<void> }>(server: Server) => {
    servers.push(server);
    return server.address;
  };
  const close = async () => {
    await Promise.all(servers.map((server) => server.close()));
    await rm(temporary, { recursive: true, force: true });
  };

  try {
    const found = (Object.keys(folders) as FolderName[]).filter(isThere);
    const made = {
      many: join(temporary, 'many photos'),
      fine: join(temporary, 'fine photos'),
      videos: join(temporary, 'videos of the coast'),
      chinese: join(temporary, '游记'),
    };
    await makeManyPhotos(made.many);
    await makeFinePhotos(made.fine);
    await makeVideos(made.videos);
    await makeChinese(made.chinese);
    for (const [name, folder] of [
      ...found.map((one) => [one, folders[one]] as const),
      ['many', made.many] as const,
      ['fine', made.fine] as const,
      ['videos', made.videos] as const,
      ['chinese', made.chinese] as const,
    ]) {
      const out = join(temporary, name);
      await pinhole('build', folder, '--out', out, '--cache', join(temporary, 'cache'));
      addresses[name] = serve(await startPinhole('preview', '--out', out, '--port', '0'));
    }
    const sample = join(temporary, 'sample');
    addresses.withoutSlashes = serve(await serveWithoutSlashes(sample));
    // It knows an address of its own, which is not where readers of these tests find it.
    const journal = join(temporary, 'journal');
    const own = ['--url', 'https://example.org/journal/', '--cache', join(temporary, 'cache')];
    await pinhole('build', folders.sample, '--out', journal, ...own);
    addresses.journal = serve(await serveFolder(journal, '/journal/'));
  } catch (error) {
    await close();
    throw error;
  }
  announceSites(addresses);
  return close;
}
