import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = `
  import { runnerImport } from 'vite';
  const options = { configFile: false, logLevel: 'warn' };
  const { module } = await runnerImport('./tests/proof/printJournals.ts', options);
  await module.printJournals();
`;

/** What a process prints whose computer is set to a zone: where it is, and its journals. */
async function printIn(zone: string): Promise<readonly string[]> {
  const options = { env: { ...process.env, TZ: zone }, maxBuffer: 1e6 };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    options,
  );
  return stdout.trim().split('\n');
}

test('a journal has the same bytes whatever zone the computer is set to', async () => {
  const zones = ['UTC', 'Asia/Kolkata', 'America/St_Johns', 'Asia/Shanghai'];
  const printed = await Promise.all(zones.map(printIn));
  expect(printed.map(([here]) => here)).toEqual([
    'local time here: 0 min',
    'local time here: -330 min',
    'local time here: 210 min',
    'local time here: -480 min',
  ]);
  const [inUtc, ...others] = printed.map(([, ...journals]) => journals);
  expect(inUtc).toHaveLength(existsSync('../shared/corpus/travel') ? 5 : 1);
  expect(inUtc![0]).toMatch(/^made trip: 1\d{6} /);
  for (const journals of others) expect(journals).toEqual(inUtc);
}, 300_000);
