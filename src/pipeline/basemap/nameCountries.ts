import { iso1A2Code } from '@rapideditor/country-coder';
import type { MapLabel } from '../../geometry/basemapData.ts';
import { unwrapRing } from '../../geometry/outline.ts';
import { findLabelPoint, type LabelPoint } from '../../geometry/findLabelPoint.ts';
import { readCountries } from './readOutlines.ts';

/** Countries by name in a language, the widest first. */
export function nameCountries(language: string): MapLabel[] {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region' });
  return readCountries()
    .flatMap(({ code, rings }) => {
      const region = code && iso1A2Code(code);
      const text = region && names.of(region);
      const point = findLabelPoint(rings.map(unwrapRing));
      return text && point && region !== 'AQ' ? [{ text, point }] : [];
    })
    .sort((a, b) => b.point.width - a.point.width || (a.text < b.text ? -1 : 1))
    .map(({ text, point }) => ({
      text,
      lat: round(point.lat),
      lon: round(point.lon),
      kind: 'country',
      from: zoomFor(text, point),
    }));
}

/** Pixels that a letter is wide, about. */
const letter = 6;

/** The zoom at which the name fits into its country. */
function zoomFor(text: string, { width }: LabelPoint): number {
  const zoom = Math.ceil(Math.log2((text.length * letter) / ((width / 360) * 256)));
  return Math.max(2, Math.min(7, zoom));
}

const round = (degrees: number) => Math.round(degrees * 50) / 50;
