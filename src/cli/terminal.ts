import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import type { OnProgress, Progress } from '../pipeline/progress.ts';

const steps: Readonly<Record<Progress['step'], string>> = {
  reading: 'Reading photos',
  bringing: 'Looking into the shared cache',
  encoding: 'Making renditions',
  filming: 'Copying videos, seconds',
  sharing: 'Filling the shared cache',
  writing: 'Writing the site',
  auditing: 'Auditing the site',
  fetching: 'Fetching tiles, kB',
  importing: 'Importing posts',
  publishing: 'Uploading files',
};

/** What the command says while it works. */
export interface Terminal {
  readonly onProgress: OnProgress;
  /** Ends the bar, so that lines can follow. */
  clear(): void;
  print(line: string): void;
  error(line: string): void;
}

/** A bar that is redrawn on a terminal, a line for each step elsewhere; both beside the results, on stderr. */
export function openTerminal(stream: WriteStream = process.stderr, environment = process.env): Terminal {
  const live = stream.isTTY && environment.TERM !== 'dumb';
  const colored = live && !environment.NO_COLOR;
  const clear = () => {
    if (live) stream.write('\r\u001b[K');
  };
  return {
    onProgress: live ? drawBar(stream) : printSteps(stream),
    clear,
    print(line) {
      clear();
      process.stdout.write(`${line}\n`);
    },
    error(line) {
      clear();
      const label = colored ? styleText('red', 'error:') : 'error:';
      stream.write(`${label} ${line}\n`);
    },
  };
}

function printSteps(stream: WriteStream): OnProgress {
  let last: string | undefined;
  return ({ step, total }) => {
    if (step === last || total === 0) return;
    last = step;
    stream.write(`${steps[step]} (${total}) …\n`);
  };
}

/** Milliseconds between two drawings of the bar. */
const frame = 80;

function drawBar(stream: WriteStream): OnProgress {
  let step: string | undefined;
  let begun = 0;
  let drawn = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.step !== step) {
      step = progress.step;
      begun = now;
    } else if (now - drawn < frame) return;
    drawn = now;
    stream.write(
      `\r\u001b[K${formatBar(progress, (now - begun) / 1000).slice(0, (stream.columns || 80) - 1)}`,
    );
  };
}

/** Characters of the bar. */
const width = 24;

/** `Making renditions ━━━━━━────── 120/400  3.4/s  82 s left` */
export function formatBar({ step, done, total }: Progress, seconds: number): string {
  const filled = total === 0 ? width : Math.round((done / total) * width);
  const bar = '━'.repeat(filled) + '─'.repeat(width - filled);
  const rate = seconds > 1 && done > 0 ? done / seconds : undefined;
  const pace = rate === undefined ? '' : `  ${rate.toFixed(1)}/s  ${Math.ceil((total - done) / rate)} s left`;
  return `${steps[step]} ${bar} ${done}/${total}${pace}`;
}
