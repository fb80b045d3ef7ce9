import { mount, unmount } from 'svelte';
import type { TripLink } from '../page.ts';
import { canKeep } from './canKeep.ts';
import KeepTrip from './KeepTrip.svelte';
import { TripKeeper } from './tripKeeper.svelte.ts';

/** By slug: a trip that is being kept goes on while its reader turns to other pages. */
const keepers = new Map<string, TripKeeper>();

function keeperOf(trip: TripLink): TripKeeper {
  const keeper = keepers.get(trip.slug) ?? new TripKeeper(trip);
  keepers.set(trip.slug, keeper);
  return keeper;
}

/**
 * Shows the control, where the worker is there that answers from what is kept.
 *
 * @param onMount is given what removes it
 */
export function mountKeepTrip(target: Element, trip: TripLink, onMount: (remove: () => void) => void): void {
  if (!canKeep()) return;
  const control = mount(KeepTrip, { target, props: { keeper: keeperOf(trip) } });
  onMount(() => void unmount(control));
}
