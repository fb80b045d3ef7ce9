import { cp, mkdtemp, rm, appendFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { pinhole, startPinhole } from '../../e2e/pinhole.ts';
import { makeStreets } from '../fixtures/makeStreets.ts';

const sample = fileURLToPath(new URL('../../photos', import.meta.url));

/** What has been made of the sample's photos stays for the next time. */
const cache = fileURLToPath(new URL('../../node_modules/.cache/pinhole-browsers', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    readonly site: string;
    /** The folder that the site is in. */
    readonly out: string;
    /** The folder of the sample's files. */
    readonly files: string;
  }
}

/** The sample trip with a studio and with streets around a corner of the Bund, built and served until all is told. */
export default async function serveSample({ provide }: TestProject) {
  const temporary = await mkdtemp(join(tmpdir(), 'pinhole browsers '));
  const library = join(temporary, 'library');
  const trip = join(library, '2019-06-shanghai');
  await cp(sample, library, { recursive: true });
  await appendFile(join(library, 'site.yaml'), 'studio: true\n');
  await writeFile(join(trip, 'city.pmtiles'), makeStreets({ lat: 31.2397, lon: 121.4998 }));
  const out = join(temporary, 'site');
  await pinhole('build', library, '--out', out, '--cache', cache);
  const server = await startPinhole('preview', '--out', out, '--port', '0');
  provide('site', server.address);
  provide('out', out);
  provide('files', sample);
  return async () => {
    await server.close();
    await rm(temporary, { recursive: true, force: true });
  };
}
