import type { Proof } from './proveTrip.ts';

/** Seconds, and shares. */
const [goal, share] = [2, 0.95];

/** Where a proof is not as it should be; none is what is hoped for. */
export function findShortcomings({ clocks, wrong, tellableLocated, all }: Proof): readonly string[] {
  return [
    ...(tellableLocated >= share ? [] : ['too few are located where something could tell']),
    ...(all.honest >= share ? [] : ['too few are within their stated accuracy']),
    ...clocks
      .filter(({ bound, by, worst }) => bound.isKnowable && (by !== 'line' || worst > goal))
      .map(({ model }) => `${model} could be known within ${goal} s and is not`),
    ...clocks
      .filter(({ advice, stated }) => advice?.confidence === 'sure' && stated > goal)
      .map(({ model }) => `${model} is called sure and may be further off than ${goal} s`),
    ...wrong.map((which) => `further off than stated: ${which}`),
  ];
}
