import { rollOf, type OfflineIndex, type OfflineTrip, type Roll } from '../../app/offline/offlineIndex.ts';
import type { OutputFile } from '../outputFile.ts';
import { ValueFiles } from '../valueFiles.ts';
import { makeKeepList } from './makeKeepList.ts';
import type { OfflineLedger } from './offlineLedger.ts';

/** Paths on a roll, about: some ten kilobytes, of which a reader loads only those that changed. */
const pathsOnRoll = 400;

/**
 * What readers' browsers keep the site by: `offline.json`, the lists of what belongs to each trip, and those of all that
 * the site holds.
 *
 * @param app paths of the compiled app's files, and of what the studio needs besides
 */
export function* publishOffline(
  ledger: OfflineLedger,
  app: Pick<OfflineIndex, 'app' | 'studio'>,
): Generator<OutputFile> {
  const lists = new ValueFiles('keep');
  const trips: Record<string, OfflineTrip> = {};
  for (const [slug, parts] of ledger.trips) {
    const { list, sizes } = makeKeepList(parts, ledger);
    trips[slug] = { list: lists.publish(list), ...sizes };
    yield* lists.take();
  }
  const rolls = new ValueFiles('roll');
  const index: OfflineIndex = { format: 1, ...app, rolls: makeRolls(ledger).map(rolls.publish), trips };
  yield* rolls.take();
  yield { path: 'offline.json', content: JSON.stringify(index) };
}

function makeRolls({ files, pages }: OfflineLedger): Roll[] {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2((files.size + pages.size) / pathsOnRoll)));
  const rolls = Array.from({ length: count }, () => ({
    files: [] as string[],
    pages: {} as Record<string, string>,
  }));
  for (const path of [...files].sort()) rolls[rollOf(path, count)]?.files.push(path);
  for (const [address, version] of pages) {
    const roll = rolls[rollOf(address, count)];
    if (roll) roll.pages[address] = version;
  }
  return rolls;
}
