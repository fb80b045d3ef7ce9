import { findChangedRolls, rollOf, type OfflineIndex, type Roll } from '../offlineIndex.ts';
import { fetchFresh } from './fetchFresh.ts';
import type { Note, Store } from './store.ts';

/** The rolls that all that is kept was compared with. */
export const comparedRolls: Note<readonly string[]> = { name: 'rolls', absent: [] };

/** What the site holds now, of what is asked about. */
export interface CurrentSite {
  has(file: string): Promise<boolean>;
  /** Whether a page of this version is the one that the site has; undefined where it has none at the address. */
  isCurrent(address: string, version: string): Promise<boolean | undefined>;
}

/** Loads only those rolls that have changed since the last comparison; undefined where none has. */
export async function readCurrentSite(
  store: Store,
  { rolls }: Pick<OfflineIndex, 'rolls'>,
): Promise<CurrentSite | undefined> {
  const changed = findChangedRolls(await store.readNote(comparedRolls), rolls);
  if (changed.size === 0) return undefined;
  const loaded = new Map<number, ReturnType<typeof load>>();

  async function load(number: number) {
    const response = await fetchFresh(store.root + rolls[number]);
    const { files, pages } = (await response.json()) as Roll; // the build wrote it
    return { files: new Set(files), pages };
  }

  /** Undefined of a roll that is as it was, where nothing has gone. */
  function rollFor(path: string) {
    const number = rollOf(path, rolls.length);
    if (!changed.has(number)) return undefined;
    const roll = loaded.get(number) ?? load(number);
    loaded.set(number, roll);
    return roll;
  }

  return {
    async has(file) {
      const roll = await rollFor(file);
      return roll === undefined || roll.files.has(file);
    },
    async isCurrent(address, version) {
      const roll = await rollFor(address);
      if (roll === undefined) return true;
      const now = roll.pages[address];
      return now === undefined ? undefined : now === version;
    },
  };
}
