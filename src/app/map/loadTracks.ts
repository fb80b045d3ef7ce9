import { computeBox } from '../../geometry/computeBox.ts';
import { growBox } from '../../geometry/box.ts';
import type { MapPage, TrackView } from '../page.ts';
import { root } from '../shell/address.ts';
import { fetchJson } from './fetchJson.ts';
import { openTrails } from './index/trailSource.ts';
import type { PlacedPhoto } from './placedPhotos.ts';

/** Degrees around photos in which a track may lead to them: some kilometres. */
const around = 0.05;

/** The recorded ways of a map, where its page names some; none where they cannot be loaded. */
export async function loadTracks(
  { trails }: Pick<MapPage, 'trails'>,
  photos: readonly PlacedPhoto[],
): Promise<TrackView[]> {
  const box = computeBox(photos.map(({ spot }) => spot));
  if (trails === undefined || !box) return [];
  const opened = await openTrails({ list: root() + trails, root: root() }, fetchJson)
    .then((index) => index.ways({}, growBox(box, around)))
    .catch(() => []);
  return opened.map(({ date, tracks }) => ({
    segments: tracks.map((points) => ({ points, ...(date !== undefined && { day: date }) })),
  }));
}
