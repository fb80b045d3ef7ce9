import { growBox } from '../../geometry/box.ts';
import { computeBox } from '../../geometry/computeBox.ts';
import type { MapSheet, TrackView } from '../page.ts';
import { root } from '../shell/address.ts';
import { dayNumber } from './columns/dayNumber.ts';
import { fetchJson } from './fetchJson.ts';
import { openTrails } from './index/trailSource.ts';
import { touches } from './index/viewBox.ts';
import type { PlacedPhoto } from './placedPhotos.ts';

/** Degrees around photos in which a track may lead to them: some kilometres. */
const around = 0.05;

/** The recorded ways around photos, of their days, where the page names some; none where they cannot be loaded. */
export async function loadTracks({ trails }: MapSheet, photos: readonly PlacedPhoto[]): Promise<TrackView[]> {
  const box = computeBox(photos.map(({ spot }) => spot));
  if (trails === undefined || !box) return [];
  const days = new Set(photos.map(({ datetime }) => datetime && dayNumber(datetime)));
  const near = growBox(box, around);
  const ways = await openTrails({ list: root() + trails, root: root() }, fetchJson)
    .then((index) =>
      index.ways((one) => touches(one.box, near) && (one.day === undefined || days.has(one.day))),
    )
    .catch(() => []);
  return ways.map(({ date, tracks }) => ({
    segments: tracks.map((points) => ({ points, ...(date !== undefined && { day: date }) })),
  }));
}
