import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const command = fileURLToPath(new URL('../bin/pinhole.js', import.meta.url));

/** Runs the command to its end, as on a machine that has no ffmpeg, so that sites are the same on every one. */
export async function pinhole(...parameters: string[]) {
  return promisify(execFile)(process.execPath, [command, ...parameters], {
    env: { ...process.env, PATH: '' },
  });
}

/** Starts the command and waits for the address that it prints. */
export async function startPinhole(...parameters: string[]) {
  const child = spawn(process.execPath, [command, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (part: Buffer) => {
      printed += part.toString();
      const [found] = /http:\/\/(127\.0\.0\.1|localhost):\d+\/\S*/.exec(printed) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`pinhole ended with ${code} and no address: ${printed}`)));
  });
  const close = async () => {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  return { address, close };
}
