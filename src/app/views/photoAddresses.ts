import type { MapAddress } from '../map/columns/overview.ts';
import type { DrawnMap, FindFiles } from '../page.ts';

/** Photos that a page of many has in itself: readable without script, and found by the browser's own search. */
export const mostListed = 100;

/** Fewer beside a map of more: its list follows the map, and shows no more at a time. */
export const mostBesideMap = 12;

/** Where the photos of galleries or maps lie that have more than their page lists. */
export interface ViewAddresses<Address = string> {
  /** Of the page of all trips. */
  readonly whole?: Address;
  /** By trip slug. */
  readonly trips: ReadonlyMap<string, Address>;
}

export interface PhotoAddresses {
  readonly maps: ViewAddresses<MapAddress>;
  readonly galleries: ViewAddresses;
}

/** What pages load beyond themselves. */
export interface PageAddresses extends PhotoAddresses {
  /** Of the ways of maps' days. */
  readonly trails: ViewAddresses;
  /** What galleries are filtered and searched by. */
  readonly finds: ViewAddresses<FindFiles>;
  /** Drawn maps, by the address of the page. */
  readonly drawn: ReadonlyMap<string, DrawnMap>;
}

const none = { trips: new Map<string, never>() };
export const noAddresses: PageAddresses = {
  maps: none,
  galleries: none,
  trails: none,
  finds: none,
  drawn: none.trips,
};
