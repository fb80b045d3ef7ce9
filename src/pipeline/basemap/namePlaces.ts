import type { MapLabel } from '../../geometry/basemapData.ts';
import { shiftToTouch, type Box } from '../../geometry/box.ts';
import { makeRoom, type Room } from './makeRoom.ts';
import { rankCities, type RankedCity } from './rankCities.ts';
import type { Tier } from './tiers.ts';

/** Added to a town's score, the zoom from which it may be named. */
const weightless = 12;

/** Towns in a box, each from the zoom at which it matters and has room; by zoom, then the weightier first. */
export function namePlaces(tier: Tier, box: Box, language: string): MapLabel[] {
  const room = makeRoom(tier.to);
  const labels: MapLabel[] = [];
  for (const city of rankCities(box, weightless - tier.to, language)) {
    if (labels.length === tier.names) break;
    const label = makeLabel(city, tier, box, room);
    if (label) labels.push(label);
  }
  return labels.sort((a, b) => a.from - b.from);
}

function makeLabel(city: RankedCity, { units }: Tier, box: Box, room: Room): MapLabel | undefined {
  const { name: text, lat, lon, score } = city;
  const shift = shiftToTouch([lon, lat, lon, lat], box);
  if (shift === undefined) return undefined;
  const from = room.claim(city, Math.max(3, Math.ceil(weightless - score)));
  if (from === undefined) return undefined;
  const round = (degrees: number) => Math.round(degrees * units) / units;
  return { text, lat: round(lat), lon: round(lon + shift), kind: city.kind, from };
}
