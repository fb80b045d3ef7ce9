/** Preloaded into a process that is measured: says at its end what it used. */
import { writeFileSync } from 'node:fs';

process.once('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(
    process.env.PINHOLE_BENCH_USAGE,
    JSON.stringify({ memory: maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 }),
  );
});
