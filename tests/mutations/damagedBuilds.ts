import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeJpeg } from '../fixtures/makeJpeg.ts';
import { makeRandom, mutate } from './mutate.ts';

/** A file as it is before it is damaged; what its name ends with should be no more trusted than its bytes. */
export interface SoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DamagedBuilds {
  readonly cases: number;
  /** What went wrong, with the numbers of the cases. */
  readonly failures: readonly string[];
  /** Seconds of the slowest build. */
  readonly slowest: number;
  /** MB that a build held at most. */
  readonly peak: number;
}

/** Cases in one build. */
const inOne = 50;
/** Seconds that one build may take, on a machine that does much else. */
const deadline = 300;
/** MB that one build may hold. */
const bound = 2000;

/**
 * Builds sites of photos that are damaged at random, each with a sound one among them: every build ends well, in time
 * and in bounded memory, and the sound photo is in the site as if it were alone.
 */
export async function runDamagedBuilds(
  files: readonly SoundFile[],
  cases: number,
  seed: number,
  onBuild: (done: number) => void = () => undefined,
): Promise<DamagedBuilds> {
  const folder = mkdtempSync(join(tmpdir(), 'pinhole-damaged-'));
  const random = makeRandom(seed);
  const witness = await makeJpeg({ width: 700, height: 500, color: '#a05030' });
  const alone = await buildOne(join(folder, 'alone'), { 'witness.jpg': witness });
  if (alone.what !== undefined) throw new Error(`the sound photo alone: ${alone.what}`);
  const failures: string[] = [];
  let [slowest, peak] = [0, 0];
  for (let first = 0; first < cases; first += inOne) {
    const last = Math.min(first + inOne, cases);
    const library: Record<string, Uint8Array> = { 'witness.jpg': witness };
    for (let number = first; number < last; number += 1) {
      const { name, bytes } = files[number % files.length] ?? { name: 'none.jpg', bytes: new Uint8Array() };
      library[`${number}-${name}`] = mutate(bytes, random);
    }
    const work = join(folder, String(first));
    const built = await buildOne(work, library, join(folder, 'alone', 'cache'));
    const what =
      built.what ?? (built.witness === alone.witness ? undefined : 'the sound photo is not the same');
    [slowest, peak] = [Math.max(slowest, built.seconds), Math.max(peak, built.megabytes)];
    if (what === undefined) rmSync(work, { recursive: true });
    else failures.push(`cases ${first} to ${last - 1} (kept in ${work}): ${what}`);
    onBuild(last);
  }
  if (failures.length === 0) rmSync(folder, { recursive: true });
  return { cases, failures, slowest, peak };
}

interface OneBuild {
  readonly seconds: number;
  readonly megabytes: number;
  /** The renditions of the sound photo. */
  readonly witness?: string;
  /** What went wrong. */
  readonly what?: string;
}

async function buildOne(
  work: string,
  files: Readonly<Record<string, Uint8Array>>,
  warm?: string,
): Promise<OneBuild> {
  const [library, site, cache] = [join(work, 'library'), join(work, 'site'), join(work, 'cache')];
  mkdirSync(join(library, 'trip'), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(library, 'trip', name), bytes);
  // The map of the world takes longer than all the photos.
  if (warm !== undefined) cpSync(join(warm, 'basemap'), join(cache, 'basemap'), { recursive: true });
  const begun = performance.now();
  const { code, errors } = await runBuild(
    [library, '--out', site, '--cache', cache],
    join(work, 'usage.json'),
  );
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0)
    return { seconds, megabytes: 0, what: `ended with ${code} after ${Math.round(seconds)} s: ${errors}` };
  const megabytes = readUsage(join(work, 'usage.json'));
  if (megabytes > bound) return { seconds, megabytes, what: `held ${megabytes} MB` };
  return { seconds, megabytes, witness: readWitness(site) };
}

function runBuild(
  parameters: readonly string[],
  usage: string,
): Promise<{ code: number | NodeJS.Signals | null; errors: string }> {
  const preload = ['--import', new URL('../../scripts/bench/noteUsage.js', import.meta.url).href];
  const child = spawn(process.execPath, [...preload, 'bin/pinhole.js', 'build', ...parameters], {
    env: { ...process.env, PINHOLE_BENCH_USAGE: usage },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-2000)));
  const timer = setTimeout(() => child.kill('SIGKILL'), deadline * 1000);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? signal, errors });
    });
  });
}

function readUsage(path: string): number {
  // Written by noteUsage.js.
  return Math.round((JSON.parse(readFileSync(path, 'utf8')) as { memory: number }).memory / 1024);
}

/** Address, type, size and bytes of each rendition of the sound photo. */
function readWitness(site: string): string {
  const { photos } = JSON.parse(readFileSync(join(site, 'journal.json'), 'utf8')) as {
    photos: { file?: string; renditions: { url: string }[] }[];
  };
  const witness = photos.find(({ file }) => file === 'witness.jpg');
  const bytes = witness?.renditions.map(({ url }) => readFileSync(join(site, url)).toString('base64'));
  return JSON.stringify([witness?.renditions, bytes]);
}
