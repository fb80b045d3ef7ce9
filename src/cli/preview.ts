import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../pipeline/usageError.ts';
import { serveSite } from './serveSite.ts';
import { openTerminal } from './terminal.ts';

export interface PreviewFlags {
  readonly out: string;
  readonly port: number;
  readonly base: string;
}

/** `pinhole preview` */
export async function preview({ out, port, base }: PreviewFlags): Promise<void> {
  if (!existsSync(join(out, 'index.html')))
    throw new UsageError(
      `there is no built site in ${out}; make it with pinhole build, or name its folder with --out`,
    );
  const { url } = await serveSite(out, { port, base });
  openTerminal().print(`\nThe journal is at ${url} (Ctrl-C ends it)`);
}
