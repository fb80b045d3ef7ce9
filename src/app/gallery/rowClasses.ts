import { fitRow, planFrame, planRows } from '../../geometry/rows/planRows.ts';
import { bands } from './bands.ts';
import { rowFrame } from './galleryFrame.ts';

/** Classes that say, for every band of widths by its number, which photos of a day share a row. */
export interface RowClasses {
  /** `s4`: a short day. */
  readonly day: string;
  /** `f4`: the first of a row; `o4`: the only one; `l4`: of a last row that ends early. */
  readonly photos: readonly string[];
  /** How much of the width each takes on most phones, in percent. */
  readonly shares: readonly number[];
}

/** Of most phones. */
const held = bands.findIndex(({ phone, below }) => phone && below > 400);

/**
 * @param ratios width over height
 * @param isBegun more photos of the day follow
 */
export function makeRowClasses(ratios: readonly number[], isBegun: boolean): RowClasses {
  const photos = ratios.map((): string[] => []);
  const day: string[] = [];
  const shares: number[] = [];
  bands.forEach(({ phone, width }, band) => {
    const frame = planFrame({ ...rowFrame(phone), width }, !phone);
    const plan = planRows({ ratios, from: 0, to: ratios.length }, frame, isBegun ? 'begun' : undefined);
    if (band === held)
      for (const row of plan.rows) {
        const height = fitRow(row, frame, width);
        for (let at = row.start; at < row.end; at++) shares.push((100 * height * (ratios[at] ?? 1)) / width);
      }
    if (plan.isShort) day.push(`s${band}`);
    else
      plan.rows.forEach(({ start, end, isRagged }, row) => {
        if (end - start === 1) photos[start]?.push(`o${band}`);
        else if (row > 0) photos[start]?.push(`f${band}`);
        if (isRagged) photos.slice(start, end).forEach((classes) => classes.push(`l${band}`));
      });
  });
  return { day: day.join(' '), photos: photos.map((classes) => classes.join(' ')), shares };
}
