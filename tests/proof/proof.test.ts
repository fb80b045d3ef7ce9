import { beforeAll, describe, expect, test } from 'vitest';
import { findShortcomings } from './findShortcomings.ts';
import { makeMadeTrip } from './makeMadeTrip.ts';
import type { MadeTrip, Plot } from './madeTrip.ts';
import { proveTrip, type Proof } from './proveTrip.ts';

const plots: readonly Plot[] = [
  { seed: 1, cameras: 'positions', crosses: true, tours: false },
  { seed: 2, cameras: 'satellites', crosses: true, tours: false },
  { seed: 3, cameras: 'positions', crosses: false, tours: true },
  { seed: 4, cameras: 'bare', crosses: false, tours: false },
];

describe.each(plots)(
  'a made trip (seed $seed, cameras $cameras, two zones $crosses, by coach $tours) of 800 photos',
  (plot) => {
    let made: MadeTrip;
    let proof: Proof;

    beforeAll(() => {
      made = makeMadeTrip(plot);
      proof = proveTrip(made);
    });

    test('is located where a track, the photos around, a place or a post could tell', () => {
      expect(made.photos).toHaveLength(800);
      expect(proof.tellable).toBeGreaterThan(200);
      expect(proof.tellableLocated).toBeGreaterThanOrEqual(0.95);
      expect(proof.all.median).toBeLessThan(30);
    });

    test('states its accuracy honestly', () => {
      expect(proof.all.honest).toBeGreaterThanOrEqual(0.95);
      const [track, nearby] = proof.sources;
      expect(track!.count).toBeGreaterThan(150);
      expect(track!.honest).toBeGreaterThanOrEqual(0.95);
      expect(nearby!.honest).toBeGreaterThanOrEqual(0.9); // some dozens only
    });

    test('has the error of each clock that can be known within two seconds at every photo', () => {
      const known = proof.clocks.filter(({ bound }) => bound.isKnowable);
      expect(known).toHaveLength({ bare: 0, positions: plot.tours ? 1 : 0, satellites: 2 }[plot.cameras]);
      for (const clock of known) {
        expect(clock.by, clock.model).toBe('line');
        expect(clock.worst, clock.model).toBeLessThanOrEqual(2);
      }
    });

    test('is nowhere further off than it says, at the worst photo', () => {
      expect(proof.wrong).toEqual([]);
      for (const { advice } of proof.clocks) {
        if (advice?.confidence === 'sure') expect(advice.within).toBeLessThanOrEqual(2);
      }
      expect(findShortcomings(proof)).toEqual([]);
    });
  },
);
