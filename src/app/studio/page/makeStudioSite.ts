import type { SiteView, StudioPage } from '../../page.ts';
import type { StudioSite } from '../reading/studioSite.ts';
import type { OpenedTrip } from '../trip/openedTrip.ts';

/**
 * What a trip is worked out for: the library that it comes from, else this site, as far as its pages tell. What is opened
 * stays here, so nothing of it is hidden then.
 */
export const makeStudioSite = (
  { name, site }: OpenedTrip,
  { basemap }: StudioPage,
  { title, language, texts }: SiteView,
): StudioSite => ({
  trip: name,
  ...(site ?? {
    settings: {
      title,
      language,
      home: [],
      precision: 1,
      publish: { kind: 'all' },
      originals: false,
      studio: false,
    },
    drafts: true,
  }),
  ...(texts !== undefined && { texts }),
  basemap,
});
