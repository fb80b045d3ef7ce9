import { makeMadeTrip } from './makeMadeTrip.ts';
import type { Plot } from './madeTrip.ts';
import { proveTrip, type ClockProof, type SourceProof } from './proveTrip.ts';

/** Prints what becomes of made trips, a table for each. */
export function printProof(seeds: readonly number[]): void {
  for (const plot of listPlots(seeds)) {
    const started = performance.now();
    const proof = proveTrip(makeMadeTrip(plot));
    const { seed, cameras, crosses } = plot;
    console.log(
      `\nSeed ${seed}, cameras: ${cameras}${crosses ? ', two time zones' : ''} (${Math.round(performance.now() - started)} ms)`,
    );
    console.log(
      `  located ${percent(proof.located)} of 800; ${percent(proof.tellableLocated)} of the ${proof.tellable} without position where something could tell`,
    );
    for (const source of [proof.all, ...proof.sources]) console.log(`  ${formatSource(source)}`);
    for (const clock of proof.clocks) console.log(`  ${formatClock(clock)}`);
    console.log(`  confidently wrong: ${proof.wrong.join('; ') || 'none'}`);
  }
}

export function listPlots(seeds: readonly number[]): readonly Plot[] {
  return seeds.flatMap((seed) =>
    [false, true].flatMap((crosses) =>
      (['bare', 'positions', 'satellites'] as const).map((cameras): Plot => ({ seed, cameras, crosses })),
    ),
  );
}

function formatSource({ source, count, median, most, honest }: SourceProof): string {
  if (count === 0) return `${source.padEnd(8)}   0`;
  return `${source.padEnd(8)} ${String(count).padStart(3)}  median ${median.toFixed(0).padStart(4)} m  95 % ${most.toFixed(0).padStart(5)} m  within accuracy ${percent(honest)}`;
}

function formatClock({ model, advice, middle, worst, by, bound }: ClockProof): string {
  const found = advice
    ? `${advice.line} (${advice.evidence}, ${advice.confidence}, ${advice.fitting} of ${advice.total})`
    : 'nothing';
  return `${model.padEnd(8)} found ${found}; ${by === 'pair' ? 'settled by a pair' : 'taken'}: off by ${middle.toFixed(1)} s, at most ${worst.toFixed(1)} s; ${bound === Infinity ? 'cannot be known' : `knowable to ${bound.toFixed(1)} s`}`;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
