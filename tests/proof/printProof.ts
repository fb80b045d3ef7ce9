import { findShortcomings } from './findShortcomings.ts';
import { makeMadeTrip } from './makeMadeTrip.ts';
import type { Plot } from './madeTrip.ts';
import type { ClockProof } from './proveClock.ts';
import { proveTrip, type Proof, type SourceProof } from './proveTrip.ts';

/** Prints what becomes of made trips, a table for each, and what they come to. Whether all is as it should be. */
export function printProof(seeds: readonly number[]): boolean {
  const proofs: Proof[] = [];
  for (const plot of listPlots(seeds)) {
    const started = performance.now();
    const proof = proveTrip(makeMadeTrip(plot));
    proofs.push(proof);
    const { seed, cameras, crosses, tours } = plot;
    console.log(
      `\nSeed ${seed}, cameras: ${cameras}${crosses ? ', two time zones' : ''}${tours ? ', by coach' : ''} (${Math.round(performance.now() - started)} ms)`,
    );
    console.log(
      `  located ${percent(proof.located)} of 800; ${percent(proof.tellableLocated)} of the ${proof.tellable} without position where something could tell`,
    );
    for (const source of [proof.all, ...proof.sources]) console.log(`  ${formatSource(source)}`);
    for (const clock of proof.clocks) console.log(`  ${formatClock(clock)}`);
    console.log(`  falls short: ${findShortcomings(proof).join('; ') || 'nowhere'}`);
  }
  printSum(proofs);
  return proofs.every((proof) => findShortcomings(proof).length === 0);
}

function printSum(proofs: readonly Proof[]): void {
  const clocks = proofs.flatMap((proof) => proof.clocks);
  const known = clocks.filter(({ bound }) => bound.isKnowable);
  const told = clocks.filter(({ by }) => by === 'line');
  const least = (read: (proof: Proof) => number) => percent(Math.min(...proofs.map(read)));
  const most = (some: readonly ClockProof[]) => Math.max(0, ...some.map(({ worst }) => worst)).toFixed(1);
  const inside = known.filter(({ by, worst }) => by === 'line' && worst <= 2);
  console.log(`
${proofs.length} trips: at least ${least((proof) => proof.tellableLocated)} located where something could tell, at least ${least((proof) => proof.all.honest)} of a trip within accuracy
clocks that can be known within 2 s: ${known.length}, found within 2 s at the worst photo: ${inside.length}, at most ${most(known)} s off`);
  for (const confidence of ['sure', 'likely']) {
    const some = told.filter(({ advice }) => advice?.confidence === confidence);
    console.log(`called ${confidence}: ${some.length}, at most ${most(some)} s off at the worst photo`);
  }
  console.log(`settled by a pair: ${clocks.length - told.length}
further off than stated: ${proofs.reduce((sum, { wrong }) => sum + wrong.length, 0)}`);
}

/** A trip on foot whose cameras write nothing, positions, or positions and times; and by coach, with positions. */
export function listPlots(seeds: readonly number[]): readonly Plot[] {
  return seeds.flatMap((seed) => [
    ...[false, true].flatMap((crosses) =>
      (['bare', 'positions', 'satellites'] as const).map((cameras): Plot => ({
        seed,
        cameras,
        crosses,
        tours: false,
      })),
    ),
    { seed, cameras: 'positions', crosses: false, tours: true },
  ]);
}

function formatSource({ source, count, median, most, honest }: SourceProof): string {
  if (count === 0) return `${source.padEnd(8)}   0`;
  return `${source.padEnd(8)} ${String(count).padStart(3)}  median ${median.toFixed(0).padStart(4)} m  95 % ${most.toFixed(0).padStart(5)} m  within accuracy ${percent(honest)}`;
}

function formatClock({ model, bound, advice, by, mean, worst, stated, twice }: ClockProof): string {
  const seconds = (value: number) => `${value.toFixed(value < 1 ? 2 : 1)} s`;
  const knowable = bound.isKnowable ? 'knowable within 2 s' : 'not knowable within 2 s';
  const attainable =
    bound.worst === Infinity
      ? 'nothing in its photos tells'
      : `deviation at best ${seconds(bound.middle)}, at the worst photo ${seconds(bound.worst)}${bound.late > 0 ? `, and ${seconds(bound.late)} late` : ''}: ${knowable}`;
  const found = advice
    ? `${advice.line} (${advice.evidence}, ${advice.confidence}, ${advice.fitting} of ${advice.total})`
    : 'nothing found';
  const again =
    twice === undefined ? '' : `; by two pairs ${seconds(twice.worst)}, stated ${seconds(twice.stated)}`;
  return [
    `${model}: ${attainable}`,
    `  ${found}`,
    `  ${by === 'line' ? 'taken' : 'settled by a pair'}: off ${mean.toFixed(2)} s, at the worst photo ${seconds(worst)}, stated ${seconds(stated)}${again}`,
  ].join('\n    ');
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
