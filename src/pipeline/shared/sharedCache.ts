/** What came from the store and went there. */
export interface SharedCounts {
  readonly fetched: number;
  readonly sent: number;
  /** What should have gone there and did not. */
  readonly unsent: number;
}

/** Where files of an entry lie here, by their names in the store of renditions. */
export type PathOf = (file: string) => string;

/**
 * A cache in a store that several machines fill and read. Its entries are named by what they were made of and how, so it
 * does not matter who writes one, nor when. Nothing here fails where the store does: that is said once, and what is not
 * found is made.
 */
export interface SharedCache {
  /** The value of an entry, its files brought to their places. Undefined where there is none that is whole. */
  bring<Value>(name: string, pathOf: PathOf): Promise<Value | undefined>;
  /** Puts there what was just made, in its turn. */
  send(name: string, value: unknown, files: readonly string[], pathOf: PathOf): void;
  /** The same for what lay here already, where the store is to have everything and has it not. */
  offer(name: string, value: unknown, files: readonly string[], pathOf: PathOf): void;
  /** The same three for one file too large to be held. */
  bringFile(name: string, path: string): Promise<boolean>;
  sendFile(name: string, path: string): void;
  offerFile(name: string, path: string): void;
  /** Waits until all is there. */
  finish(): Promise<SharedCounts>;
  close(): void;
}

/** Of whoever works alone. */
export const noSharedCache: SharedCache = {
  bring: () => Promise.resolve(undefined),
  send: () => {},
  offer: () => {},
  bringFile: () => Promise.resolve(false),
  sendFile: () => {},
  offerFile: () => {},
  finish: () => Promise.resolve({ fetched: 0, sent: 0, unsent: 0 }),
  close: () => {},
};
