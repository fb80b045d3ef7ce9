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
  /** What went wrong, with the numbers of as few cases as it goes wrong with. */
  readonly failures: readonly string[];
  /** Seconds of the slowest build. */
  readonly slowest: number;
  /** MB that a build held at most. */
  readonly peak: number;
}

/** Cases in one build: what a build takes besides them is then a twentieth. */
const inOne = 250;
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
  let [slowest, peak] = [0, 0];
  const judge = async (damaged: readonly Damaged[]): Promise<string | undefined> => {
    const work = join(folder, nameRange(damaged));
    const library = Object.fromEntries(
      damaged.map(({ number, name, bytes }) => [`${number}-${name}`, bytes]),
    );
    const built = await buildOne(
      work,
      { 'witness.jpg': witness, ...library },
      join(folder, 'alone', 'cache'),
    );
    [slowest, peak] = [Math.max(slowest, built.seconds), Math.max(peak, built.megabytes)];
    const what =
      built.what ?? (built.witness === alone.witness ? undefined : 'the sound photo is not the same');
    if (what === undefined) rmSync(work, { recursive: true });
    return what && `cases ${nameRange(damaged)} (kept in ${work}): ${what}`;
  };
  const failures: string[] = [];
  for (let first = 0; first < cases; first += inOne) {
    const numbers = Array.from({ length: Math.min(inOne, cases - first) }, (_, index) => first + index);
    const damaged = numbers.map((number): Damaged => {
      const { name, bytes } = files[number % files.length] ?? { name: 'none.jpg', bytes: new Uint8Array() };
      return { number, name, bytes: mutate(bytes, random) };
    });
    failures.push(...(await findFailures(damaged, judge)));
    onBuild(first + damaged.length);
  }
  if (failures.length === 0) rmSync(folder, { recursive: true });
  return { cases, failures, slowest, peak };
}

interface Damaged extends SoundFile {
  readonly number: number;
}

const nameRange = (damaged: readonly Damaged[]) => `${damaged[0]?.number}-${damaged.at(-1)?.number}`;

/** What goes wrong with all at once and not with either half is said of all. */
export async function findFailures<Case>(
  cases: readonly Case[],
  judge: (cases: readonly Case[]) => Promise<string | undefined>,
): Promise<readonly string[]> {
  const what = await judge(cases);
  if (what === undefined) return [];
  if (cases.length === 1) return [what];
  const middle = Math.ceil(cases.length / 2);
  const first = await findFailures(cases.slice(0, middle), judge);
  const second = await findFailures(cases.slice(middle), judge);
  return first.length + second.length === 0 ? [what] : [...first, ...second];
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
