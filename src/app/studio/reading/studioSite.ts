import type { BasemapView } from '../../map/basemap.ts';
import type { TripSite } from '../trip/openedTrip.ts';

/** What a trip is worked out for. */
export interface StudioSite extends TripSite {
  /** The opened trip's name, from which its address is made: that of its folder, `''` where it has none. */
  readonly trip: string;
  /** Name of the interface's texts, where they are not English: as `SiteView` has it. */
  readonly texts?: string;
  readonly basemap: BasemapView;
}
