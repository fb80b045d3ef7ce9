/**
 * The browser that the tests drive: one that is installed, else Debian's, else Playwright's own.
 * PINHOLE_BROWSER names another; nothing is installed then.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** The headless shell first: the same engine without windows, which takes two fifths less of the processor. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
];
const isRoot = process.getuid?.() === 0;

/** Milliseconds that Playwright's download may take. */
const downloadLimit = 60_000;

/** No traffic of its own, no question at the first start; Chromium refuses its sandbox to root. */
export const browserFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** Path of a browser that starts, brought here if need be. */
export async function findBrowser() {
  const named = process.env.PINHOLE_BROWSER;
  if (named) {
    if (starts(named)) return named;
    throw new Error(`PINHOLE_BROWSER names ${named}, which does not start; name another or unset it`);
  }
  return (
    findInstalled() ?? (installWithApt() ? findInstalled() : undefined) ?? (await downloadWithPlaywright())
  );
}

function findInstalled() {
  return [...onPath(), ...usualPlaces()].find(starts);
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (process.platform === 'win32') {
    const { PROGRAMFILES, LOCALAPPDATA, 'PROGRAMFILES(X86)': programFiles32 } = process.env;
    const apps = ['Chromium\\Application\\chrome', 'Google\\Chrome\\Application\\chrome'];
    return [...apps, 'Microsoft\\Edge\\Application\\msedge'].flatMap((app) =>
      [PROGRAMFILES, programFiles32, LOCALAPPDATA].flatMap((folder) =>
        folder ? [join(folder, `${app}.exe`)] : [],
      ),
    );
  }
  return ['/usr/bin', '/usr/lib/chromium', '/opt/google/chrome'].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  );
}

/** Some distributions have a `chromium-browser` that only tells how to get one, so it must say its version. */
function starts(path) {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  // On Windows it would open a window instead of printing.
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /chrom|edge/i.test(stdout);
}

function installWithApt() {
  if (process.platform !== 'linux') return false;
  const prefix = isRoot ? [] : ['sudo', '-n'];
  const apt = (...parameters) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...parameters];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  if (!apt('--version')) return false;
  const install = (name) => apt('install', '-y', '-q', '--no-install-recommends', name);
  const installOne = () => ['chromium-headless-shell', 'chromium'].some(install);
  console.log('Installing chromium with apt …');
  // A fresh machine has no package lists, or stale ones.
  return installOne() || (apt('update', '-q') && installOne());
}

async function downloadWithPlaywright() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  if (!existsSync(path)) {
    console.log('Downloading Chromium with Playwright …');
    const cli = join(
      dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
      'cli.js',
    );
    await runFor(downloadLimit, process.execPath, [cli, 'install', '--no-shell', 'chromium']);
  }
  if (starts(path)) return path;
  throw new Error(
    'No browser for the tests: install Chromium or Google Chrome (Debian: apt install chromium), ' +
      'or name one with PINHOLE_BROWSER=/path/to/chrome',
  );
}

/** The download runs in children of its own: all of them end when the time is up. */
function runFor(limit, command, parameters) {
  return new Promise((resolve) => {
    const grouped = process.platform !== 'win32';
    const child = spawn(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'], detached: grouped });
    const end = () => (grouped ? process.kill(-child.pid, 'SIGKILL') : child.kill());
    const timer = setTimeout(end, limit);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
