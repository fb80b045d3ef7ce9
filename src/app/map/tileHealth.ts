/** Milliseconds within which a server has to show that it is there. */
export const patience = 8000;
/** So many failures one after the other are no accident. */
const tooMany = 4;

/** Watches the tiles of a server come or fail; each step says whether it is time to give it up. */
export interface TileHealth {
  asked(): void;
  came(): void;
  failed(now: number, online: boolean): boolean;
  /** At the end of patience. */
  waited(): boolean;
}

/**
 * A server is given up when, in its first seconds, all that was asked for failed, or many tiles in a row, or nothing
 * came at all; later only when the reader is offline: a hole in a map that works is better than another map.
 *
 * @param began when the first tile was asked for, in milliseconds
 */
export function makeTileHealth(began: number): TileHealth {
  const counts = { asked: 0, came: 0, failed: 0 };
  let row = 0;
  return {
    asked: () => void counts.asked++,
    came() {
      counts.came++;
      row = 0;
    },
    failed(now, online) {
      counts.failed++;
      row++;
      if (!online) return true;
      if (now - began > patience) return false;
      return row >= tooMany || counts.failed === counts.asked;
    },
    waited: () => counts.came === 0 && counts.asked > 0,
  };
}
