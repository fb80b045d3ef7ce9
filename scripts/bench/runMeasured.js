import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const noteUsage = new URL('./noteUsage.js', import.meta.url).href;
const pinhole = fileURLToPath(new URL('../../bin/pinhole.js', import.meta.url));

/**
 * Runs a Node script to its end. `wall` and `cpu` in seconds (start of Node included), `memory`: the most that it
 * held at once in kB, `output`: what it printed.
 */
export async function runMeasured(script, parameters, { input = '' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'pinhole-usage-'));
  const usage = join(folder, 'usage.json');
  const begun = performance.now();
  const output = await runNode(['--import', noteUsage, script, ...parameters], usage, input);
  const wall = (performance.now() - begun) / 1000;
  const result = { wall, ...JSON.parse(readFileSync(usage, 'utf8')), output };
  rmSync(folder, { recursive: true });
  return result;
}

/** A whole build, as an author runs it. */
export function runBuild(library, out, cache) {
  return runMeasured(pinhole, ['build', library, '--out', out, '--cache', cache]);
}

function runNode(parameters, usage, input) {
  const child = spawn(process.execPath, parameters, {
    env: { ...process.env, PINHOLE_BENCH_USAGE: usage },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${parameters[2]} ended with ${code}:\n${errors}`)),
    );
  });
}
