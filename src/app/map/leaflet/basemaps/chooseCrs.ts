import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { projectBaidu, unprojectBaidu } from '../../../../geometry/datum/baiduMercator.ts';
import { convertFromWgs84, convertToWgs84 } from '../../../../geometry/datum/convertDatum.ts';
import type { ShiftedDatum } from '../../../../geometry/datum/shiftPosition.ts';
import type { Datum } from '../../../../journal/settings.ts';

/**
 * How the map lays positions flat for a basemap of this datum. The shift is in the projection: markers, lines, clicks
 * and views speak WGS-84 throughout, and stand right on tiles that are drawn elsewhere.
 */
export function chooseCrs(datum: Datum): L.CRS {
  return { wgs84: L.CRS.EPSG3857, gcj02, bd09 }[datum];
}

const mercator = L.Projection.SphericalMercator;

const gcj02: L.CRS = L.Util.extend({}, L.CRS.EPSG3857, {
  code: 'GCJ-02',
  projection: {
    bounds: mercator.bounds,
    project: (at: L.LatLng) => mercator.project(shift(at, 'gcj02')),
    unproject: (point: L.Point) => unshift(mercator.unproject(point), 'gcj02'),
  },
});

/** Web zoom 17 is Baidu's 18, on which a pixel is a metre. */
const metreZoom = 17;

const bd09: L.CRS = L.Util.extend({}, L.CRS.Earth, {
  code: 'BD-09',
  // Its world is no whole number of tiles wide.
  wrapLng: undefined,
  projection: {
    bounds: L.bounds([-20_037_500, -12_500_000], [20_037_500, 12_500_000]),
    project(at: L.LatLng) {
      const { lat, lng } = shift(at, 'bd09');
      return L.point(...projectBaidu({ lat, lon: lng }));
    },
    unproject({ x, y }: L.Point) {
      const { lat, lon } = unprojectBaidu([x, y]);
      return unshift(L.latLng(lat, lon), 'bd09');
    },
  },
  transformation: L.transformation(1, 0, -1, 0),
  scale: (zoom: number) => 2 ** (zoom - metreZoom),
  zoom: (scale: number) => Math.log2(scale) + metreZoom,
});

const shift = (at: L.LatLng, datum: ShiftedDatum) =>
  onEarth(at, (lat, lon) => convertFromWgs84({ lat, lon }, datum));
const unshift = (at: L.LatLng, datum: ShiftedDatum) =>
  onEarth(at, (lat, lon) => convertToWgs84({ lat, lon }, datum));

/** The world repeats to both sides; a datum knows it once. */
function onEarth(
  { lat, lng }: L.LatLng,
  convert: (lat: number, lon: number) => { readonly lat: number; readonly lon: number },
): L.LatLng {
  const turn = 360 * Math.round(lng / 360);
  const converted = convert(lat, lng - turn);
  return L.latLng(converted.lat, converted.lon + turn);
}
