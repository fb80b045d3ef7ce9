import { namedFlavor, type Flavor } from '@protomaps/basemaps';
import type { Palette } from '../readPalette.ts';

/** The streets in the site's colours: paper, ink and water, roads as paths on the paper. */
export function makeStreetFlavor(palette: Palette): Flavor {
  const { land, water, green, road, highway, building, label } = palette;
  const [edge, highwayEdge, soft] = [palette['road-edge'], palette['highway-edge'], palette['label-soft']];
  const stock = namedFlavor('light');
  return {
    ...stock,
    landcover: everywhere(land),
    ...paint(land, 'background earth hospital industrial school glacier sand beach military'),
    ...paint(land, 'aerodrome pedestrian zoo'),
    ...paint(green, 'park_a park_b wood_a wood_b scrub_a scrub_b'),
    ...paint(water, 'water'),
    ...paint(building, 'buildings runway pier'),
    ...paint(road, 'other minor_service minor_a minor_b link major bridges_other bridges_minor'),
    ...paint(road, 'bridges_link bridges_major'),
    ...paint(highway, 'highway bridges_highway'),
    ...paint(edge, 'minor_service_casing minor_casing link_casing major_casing_early major_casing_late'),
    ...paint(edge, 'bridges_other_casing bridges_minor_casing bridges_link_casing bridges_major_casing'),
    ...paint(edge, 'tunnel_other_casing tunnel_minor_casing tunnel_link_casing tunnel_major_casing'),
    ...paint(edge, 'tunnel_highway_casing'),
    ...paint(land, 'tunnel_other tunnel_minor tunnel_link tunnel_major tunnel_highway'),
    ...paint(highwayEdge, 'highway_casing_early highway_casing_late bridges_highway_casing'),
    ...paint(palette.rail, 'railway'),
    ...paint(palette.border, 'boundaries'),
    ...paint(soft, 'roads_label_minor roads_label_major subplace_label state_label country_label'),
    ...paint(soft, 'address_label ocean_label'),
    ...paint(label, 'city_label'),
    ...paint(land, 'roads_label_minor_halo roads_label_major_halo subplace_label_halo city_label_halo'),
    ...paint(land, 'state_label_halo address_label_halo'),
  };
}

type Colour = Exclude<keyof Flavor, 'pois' | 'landcover'>;

function paint(colour: string, names: string): Partial<Record<Colour, string>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, colour]));
}

/** The wash of green that whole countries have on other maps is the paper here. */
function everywhere(colour: string): NonNullable<Flavor['landcover']> {
  return {
    grassland: colour,
    barren: colour,
    urban_area: colour,
    farmland: colour,
    glacier: colour,
    scrub: colour,
    forest: colour,
  };
}
