import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';

/** The first of these programs that is there: a name on the path, or a path. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) =>
    name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name)),
  );
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export interface Program {
  readonly child: ChildProcess;
  /** What it has printed so far, errors too. */
  printed(): string;
  end(): Promise<void>;
}

/** Starts a program of which nothing but what it prints is of interest. */
export function startProgram(
  path: string,
  parameters: readonly string[],
  environment: Record<string, string> = {},
): Program {
  const child = spawn(path, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  const ended = once(child, 'exit');
  const end = async () => {
    child.kill();
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(late);
  };
  return { child, printed: () => text, end };
}

/** Asks again until there is an answer; programs say in their own time that they are there. */
export async function patiently<Answer>(
  what: string,
  ask: () => Answer | Promise<Answer>,
): Promise<NonNullable<Answer>> {
  const end = Date.now() + 60_000;
  for (;;) {
    let last: unknown = 'no answer';
    const answer = await Promise.resolve()
      .then(ask)
      .catch((error: unknown) => void (last = error));
    if (answer !== undefined && answer !== null) return answer;
    if (Date.now() > end) throw new Error(`${what} did not come within a minute: ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
