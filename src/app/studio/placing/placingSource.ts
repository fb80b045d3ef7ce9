import type { Box } from '../../../geometry/box.ts';
import type { LatLon } from '../../../geometry/distance.ts';
import type { StudioView } from '../trip/studioView.ts';
import type { PlacingScene } from './leaflet/placingScene.ts';
import type { PlacingViewOptions } from './leaflet/makePlacingView.ts';

/** What the studio's map shows: read again whenever it changes, so nothing but that is drawn again. */
export interface PlacingSource extends PlacingViewOptions {
  readonly scene: PlacingScene;
  readonly tracks: StudioView['tracks'];
  readonly isArmed: boolean;
  /** Around everything on the map. */
  readonly box: Box | undefined;
  /** Around what is watched now; absent where nothing is. */
  readonly watched: Box | undefined;
  /** Where what is chosen stands: one of them shall be in view. */
  readonly aim: readonly LatLon[];
}
