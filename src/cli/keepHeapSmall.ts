import { setFlagsFromString } from 'node:v8';

/**
 * Has memory collected once a third as much again was made as is in use. V8 waits for up to three times as much, or, where
 * other programs keep its collecting threads waiting, for more. This sets no bound: a large library gets all it needs.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=33');
}
