import { decimalsOf } from './findPositions.ts';

const keys = 'borders box from labels lakes land rivers units';
const labelKeys = 'from kind lat lon text';
/** Units of a degree that the finest part of the map has: some hundred metres. */
const finest = 1000;

/**
 * True of a file of the embedded map, which is public geography: exactly its shape, nothing in it finer than a
 * thousandth of a degree. Names of towns may stand on it where no photo was taken, so they are not compared.
 */
export function isBasemap(data: unknown): boolean {
  if (!isRecord(data) || sortedKeys(data) !== keys) return false;
  const { box, labels, units } = data;
  return (
    typeof units === 'number' &&
    units <= finest &&
    Array.isArray(box) &&
    box.length === 4 &&
    box.every(Number.isInteger) &&
    Array.isArray(labels) &&
    labels.every(isLabel)
  );
}

function isLabel(label: unknown): boolean {
  if (!isRecord(label) || sortedKeys(label) !== labelKeys) return false;
  return [label.lat, label.lon].every(
    (degrees) => typeof degrees === 'number' && decimalsOf(String(degrees)) <= Math.log10(finest),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const sortedKeys = (value: object) => Object.keys(value).sort().join(' ');
