import mapSheet from '../../app/map/map.css?raw';
import tokens from '../../app/tokens.css?raw';
import { makeAccentTones } from '../makeAccentTones.ts';

/** Colours by the names of their custom properties: `map-land`, `day-1`, `paper`. */
export type MapColours = Readonly<Record<string, string>>;

const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

const token = /--([\w-]+):\s*light-dark\(((?:[^()]|\([^()]*\))*),((?:[^()]|\([^()]*\))*)\)/g;

/** The colours of the live map in both schemes, out of the very stylesheets that it has them from. */
export function readMapColours(accent: string | undefined): Readonly<Record<Scheme, MapColours>> {
  const pairs = [...`${tokens}\n${mapSheet}`.matchAll(token)];
  const own = accent === undefined ? undefined : makeAccentTones(accent);
  const [light, dark] = schemes.map((scheme, at): MapColours => {
    const read = Object.fromEntries(pairs.map(([, name = '', ...both]) => [name, both[at]?.trim() ?? '']));
    const day = own?.[scheme] ?? read['accent'] ?? '';
    return { ...read, accent: day, 'day-0': day };
  }) as [MapColours, MapColours]; // two schemes
  return { light, dark };
}

/** A drawing whose colours are written as `"{map-land}"`, in those of a scheme. */
export function colourDrawing(drawing: string, colours: MapColours): string {
  return drawing.replace(/="\{([\w-]+)\}"/g, (_, name: string) => {
    const colour = colours[name];
    if (colour === undefined) throw new Error(`no colour is called ${name}`);
    return `="${colour}"`;
  });
}
