import { spawn, type ChildProcess } from 'node:child_process';

export interface RunOptions {
  /** Milliseconds after which it is stopped; with `onOutput` those in which it says nothing. */
  readonly patience: number;
  /** Is given what it prints as it comes; it is collected otherwise. */
  readonly onOutput?: (text: string) => void;
}

/** The program said no, or nothing for too long. */
export class ProgramError extends Error {}

/** Bytes that are collected. */
const most = 512 * 1024 * 1024;

const running = new Set<ChildProcess>();
// A build that ends at once (Ctrl-C) takes with it what it has started.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** What a program prints, which is started without a shell. Throws a ProgramError with what it complained of last. */
export async function runProgram(
  program: string,
  parameters: readonly string[],
  { patience, onOutput }: RunOptions,
): Promise<Buffer> {
  const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const collected: Buffer[] = [];
  let size = 0;
  let complaints = '';
  let late = false;
  const stop = () => {
    late = true;
    child.kill('SIGKILL');
  };
  let timer = setTimeout(stop, patience);
  child.stdout.on('data', (part: Buffer) => {
    if (onOutput) {
      clearTimeout(timer);
      timer = setTimeout(stop, patience);
      return onOutput(part.toString());
    }
    size += part.length;
    if (size > most) child.kill('SIGKILL');
    else collected.push(part);
  });
  child.stderr.on('data', (part: Buffer) => {
    complaints = (complaints + part.toString()).slice(-2000);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (late) throw new ProgramError(`it takes longer than ${patience / 1000} s`);
    if (code !== 0) throw new ProgramError(lastLine(complaints) ?? `ended with ${code ?? 'a signal'}`);
    return Buffer.concat(collected);
  } finally {
    clearTimeout(timer);
    running.delete(child);
  }
}

/** Without the address of the part of the program that complained. */
function lastLine(text: string): string | undefined {
  const line = text.trim().split('\n').at(-1) ?? '';
  const said = line.replace(/^(\[[^\]]*\]\s*)+/, '').replace(/^.*(file:|\/)\S+: /, '');
  return said === '' ? undefined : said;
}
