import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { computeReadingVersion } from './computeReadingVersion.ts';
import { stampFfmpeg } from './video/ffmpeg.ts';
import { packageFolder } from './packageFolder.ts';

/** Changes with everything but the author's files that a site is made by: Pinhole, Node, each package that it uses, ffmpeg. */
export function computeCodeVersion(): string {
  const { dependencies = {}, optionalDependencies = {} } = readPackage(packageFolder) ?? {};
  const names = Object.keys({ ...dependencies, ...optionalDependencies });
  const versions = names.map((name) => findVersion(name, packageFolder));
  return createHash('sha256')
    .update(
      JSON.stringify([
        computeReadingVersion(),
        readApp('.vite/manifest.json'),
        readApp('sw.js'),
        process.version,
        names,
        versions,
        stampFfmpeg(),
      ]),
    )
    .digest('hex');
}

interface Package {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

function readPackage(folder: string): Package | undefined {
  try {
    // A file of npm's making.
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  } catch {
    return undefined;
  }
}

/** Of the package as Node would find it from this folder; absent where it is not installed. */
function findVersion(name: string, folder: string): string | undefined {
  const found = readPackage(join(folder, 'node_modules', name));
  if (found) return found.version;
  return dirname(folder) === folder ? undefined : findVersion(name, dirname(folder));
}

/** A compiled file of the app: its manifest names every other one with its hash, but for the service worker. */
function readApp(name: string): string {
  try {
    return readFileSync(join(packageFolder, 'dist', 'app', name), 'utf8');
  } catch {
    return '';
  }
}
