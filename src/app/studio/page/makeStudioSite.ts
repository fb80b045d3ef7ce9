import type { SiteView, StudioPage } from '../../page.ts';
import type { StudioSite } from '../reading/studioSite.ts';

/** What a trip is worked out for: this site, as far as its pages tell. What is opened stays here, so nothing of it is hidden. */
export const makeStudioSite = (
  trip: string,
  { basemap }: StudioPage,
  { title, language, texts }: SiteView,
): StudioSite => ({
  trip,
  settings: {
    title,
    language,
    home: [],
    precision: 1,
    publish: { kind: 'all' },
    originals: false,
    studio: false,
  },
  ...(texts !== undefined && { texts }),
  basemap,
});
