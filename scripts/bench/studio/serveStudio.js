import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../../bin/pinhole.js', import.meta.url));

/**
 * Builds a site that has a studio and serves it as authors look at theirs.
 *
 * @param photo the only one that is published there
 */
export async function serveStudio(photo) {
  const folder = mkdtempSync(join(tmpdir(), 'pinhole-studio-'));
  const [library, out] = [join(folder, 'library'), join(folder, 'site')];
  mkdirSync(join(library, 'trip'), { recursive: true });
  writeFileSync(join(library, 'site.yaml'), 'studio: true\n');
  cpSync(photo, join(library, 'trip', 'photo.jpg'));
  const built = spawnSync(process.execPath, [command, 'build', library, '--out', out], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  const server = spawn(process.execPath, [command, 'preview', '--out', out, '--port', '0']);
  return {
    address: `${await readAddress(server)}studio/`,
    async close() {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function readAddress(server) {
  let printed = '';
  for await (const part of server.stdout) {
    printed += part;
    const [address] = /http:\/\/\S+\//.exec(printed) ?? [];
    if (address) return address;
  }
  throw new Error(`the site is not served: ${printed}`);
}
