import type { BasemapData } from '../../geometry/basemapData.ts';
import { shiftToTouch, type Box } from '../../geometry/box.ts';
import {
  boxOfLine,
  clipLine,
  clipRing,
  shiftLine,
  unwrapLine,
  unwrapRing,
  type Position,
} from '../../geometry/outline.ts';
import { packLines } from '../../geometry/packLines.ts';
import { simplifyLine } from '../../geometry/simplifyLine.ts';
import type { BasemapOptions } from './makeBasemap.ts';
import { nameCountries } from './nameCountries.ts';
import { namePlaces } from './namePlaces.ts';
import { readBorders, readLakes, readLand, readRivers } from './readOutlines.ts';
import type { Tier } from './tiers.ts';

type Line = readonly Position[];

/** Degrees that lines reach beyond the box: more than the widest stroke at the coarsest zoom. */
const margin = 1.5;

export function makeBasemapData(
  tier: Tier,
  box: Box,
  { language, borders, countryLabels }: Required<Omit<BasemapOptions, 'cache'>>,
): BasemapData {
  const whole = box[2] - box[0] >= 360;
  const cut: Box = [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin];
  const rings = (all: readonly Line[]) =>
    pack(whole ? all.map(unwrapRing) : all.flatMap((ring) => placeRing(unwrapRing(ring), cut)), tier, 4);
  const lines = (all: readonly Line[]) =>
    pack(whole ? all.map(unwrapLine) : all.flatMap((line) => placeLine(unwrapLine(line), cut)), tier, 2);
  return {
    box,
    from: tier.from,
    units: tier.units,
    land: rings([...readLand(tier.scale, cut)]),
    lakes: rings(readLakes(tier.lakes)),
    rivers: lines(readRivers(tier.rivers)),
    borders: borders ? lines(readBorders(tier.scale)) : '',
    labels: [...(whole && countryLabels ? nameCountries(language) : []), ...namePlaces(tier, box, language)],
  };
}

function pack(lines: readonly Line[], tier: Tier, corners: number): string {
  const simple = lines.map((line) => simplifyLine(line, tier.tolerance));
  return packLines(
    simple.filter((line) => line.length >= corners),
    tier.units,
  );
}

function placeRing(ring: Line, cut: Box): Line[] {
  return copies(ring, cut)
    .map((copy) => clipRing(copy, cut))
    .filter((part) => part.length > 0);
}

function placeLine(line: Line, cut: Box): Line[] {
  return copies(line, cut).flatMap((copy) => clipLine(copy, cut));
}

/** The line where the box is: east or west of the 180° meridian. */
function copies(line: Line, cut: Box): Line[] {
  const [west, south, east, north] = boxOfLine(line);
  return [0, 360, -360]
    .filter((by) => shiftToTouch([west + by, south, east + by, north], cut) === 0)
    .map((by) => shiftLine(line, by));
}
