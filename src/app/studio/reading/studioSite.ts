import type { SiteSettings } from '../../../journal/settings.ts';
import type { BasemapView } from '../../map/basemap.ts';

/** What a trip is worked out for. */
export interface StudioSite {
  /** The opened trip's name, from which its address is made: that of its folder, `''` where it has none. */
  readonly trip: string;
  /** Those of the library's site.yaml where they are at hand, else such as hide nothing. */
  readonly settings: SiteSettings;
  /** Name of the interface's texts, where they are not English: as `SiteView` has it. */
  readonly texts?: string;
  readonly basemap: BasemapView;
}
