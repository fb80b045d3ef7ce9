import type { TripLink } from '../page.ts';
import { afterLoad } from './afterLoad.ts';

/** Fills an element with the control that keeps a trip, where the browser can, when all that is read has loaded. */
export const offerKeep = (trip: TripLink) => (target: Element) => {
  let unmount = () => {};
  let gone = false;
  afterLoad(async () => {
    // Where there is none, nothing; where there will be none, as in `pinhole dev`, it is never ready.
    if ((await navigator.serviceWorker?.ready) === undefined) return;
    const { mountKeepTrip } = await import('../offline/mountKeepTrip.ts');
    mountKeepTrip(target, trip, (remove) => (gone ? remove() : (unmount = remove)));
  });
  return () => {
    gone = true;
    unmount();
  };
};
