import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Library } from '../../src/journal/library.ts';
import { makeJournal } from '../../src/journal/makeJournal.ts';
import { makeReport } from '../../src/journal/report/makeReport.ts';
import { readPhotoFacts } from '../../src/reading/readPhotoFacts.ts';
import { library, trip } from '../fixtures/library.ts';
import { makeMadeTrip } from './makeMadeTrip.ts';

const corpus = '../shared/corpus';
const folders = ['timezones', 'gps-edge', 'china', 'travel'];

/** Prints a line for each library: its name, how long its journal and report are as JSON, and their hash. */
export async function printJournals(): Promise<void> {
  console.log(`local time here: ${new Date(Date.UTC(2024, 0, 1)).getTimezoneOffset()} min`);
  print(
    'made trip',
    makeMadeTrip({ seed: 5, cameras: 'positions', crosses: true, tours: false }).library([]),
  );
  for (const folder of folders) {
    if (existsSync(`${corpus}/${folder}`)) print(folder, await readFolder(folder));
  }
}

function print(name: string, source: Library): void {
  const { journal, ...workings } = makeJournal(source);
  const json = JSON.stringify([journal, makeReport({ journal, ...workings }, new Map())]);
  console.log(`${name}: ${json.length} ${createHash('sha256').update(json).digest('hex')}`);
}

async function readFolder(folder: string): Promise<Library> {
  const files = readdirSync(`${corpus}/${folder}`).filter((file) => !file.endsWith('.xmp'));
  const photos = await Promise.all(
    files.sort().map(async (file) => {
      const facts = await readPhotoFacts(readFileSync(`${corpus}/${folder}/${file}`), file);
      return { file, facts: { width: 400, height: 300, ...facts } };
    }),
  );
  return library([trip(folder, { photos })]);
}
