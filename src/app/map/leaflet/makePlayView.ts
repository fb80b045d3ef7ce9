import type { Way } from '../../play/makeWay.ts';
import type { Playhead } from '../../play/timeline.ts';
import type { BasemapView } from '../basemap.ts';
import type { PlacedPhoto } from '../placedPhotos.ts';
import { Basemaps } from './basemaps/basemaps.ts';
import { flyTo, type Margins } from './flyTo.ts';
import { FollowLayer } from './followLayer.ts';
import { keepSize } from './keepSize.ts';
import { makeMap } from './makeMap.ts';
import { streets } from './nameZooms.ts';
import { PlayLayer } from './playLayer.ts';
import { WayLayer } from './wayLayer.ts';

/** The map on which a trip is played. */
export interface PlayView {
  /** Puts the traveller where the playback is, and what is ahead of it in view. */
  go(playhead: Playhead): void;
  remove(): void;
}

export interface PlayViewOptions {
  /** At least one stop. */
  readonly way: Way<PlacedPhoto>;
  readonly basemap: BasemapView;
  /** What lies over the map's sides. */
  readonly margins: () => Margins;
  /** A stop's photo was clicked. */
  readonly onpick: (photo: PlacedPhoto) => void;
}

/** Seconds of a flight to where the traveller goes next. */
const flight = 0.9;

export function makePlayView(
  frame: HTMLElement,
  { way, basemap, margins, onpick }: PlayViewOptions,
): PlayView {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // What the player lies over at the bottom must not hide where the map is from.
  const map = makeMap(frame, true, 'topright');
  const stops = way.stops.map(({ at }) => at);
  flyTo(map, stops, margins(), 0);
  const ground = new Basemaps(map, frame, basemap);
  ground.embedded.avoid(() => stops, streets);
  ground.start();
  const trail = new WayLayer(map, way);
  new FollowLayer(map, way.stops, onpick);
  const traveller = new PlayLayer(map);
  const unwatch = keepSize(map, frame);
  let shown: number | undefined;
  return {
    go(playhead) {
      const at = trail.growTo(playhead) ?? way.stops[playhead.stop]?.at;
      if (at) traveller.moveTo(at);
      // At a stop the map shows the way that led there, on the way where it leads.
      const leg = playhead.share > 0 ? playhead.stop : playhead.stop - 1;
      if (shown === leg) return;
      shown = leg;
      flyTo(map, way.legs[leg]?.points ?? stops.slice(0, 1), margins(), still ? 0 : flight);
    },
    remove() {
      unwatch();
      map.remove();
    },
  };
}
