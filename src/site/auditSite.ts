import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError } from '../pipeline/describeError.ts';
import { listFiles } from '../pipeline/listFiles.ts';
import type { OnProgress } from '../pipeline/progress.ts';
import { UsageError } from '../pipeline/usageError.ts';
import { noSecrets } from '../reading/audit/auditSecrets.ts';
import { makeAuditor } from '../reading/audit/makeAuditor.ts';
import { makePublishedPositions } from '../reading/audit/publishedPositions.ts';
import { openTally, type SiteAudit } from './siteAudit.ts';
import { readParts } from './readParts.ts';

/** Files between two turns of the event loop, so that Ctrl-C is heard. */
const turn = 50;

/**
 * Reads every byte of a built site and says what of it should not be published. What may be is what its own
 * `journal.json` tells.
 */
export async function auditSite(out: string, onProgress: OnProgress = () => {}): Promise<SiteAudit> {
  const { files, problems } = await listFiles(out, () => false).catch((error: unknown) => {
    throw new UsageError(`cannot audit ${out}: ${describeError(error)}`);
  });
  const tally = openTally();
  for (const { file } of problems) tally.report(file, { kind: 'unreadable', where: 'file' });
  const published = makePublishedPositions(await readJournal(out), { linesInBounds: true });
  const audit = makeAuditor(published, noSecrets);
  for (const [index, { path, size }] of files.entries()) {
    for (const part of readParts(join(out, path), size)) tally.add(path, audit(path, part));
    if (index % turn === 0) await nextTurn();
    onProgress({ step: 'auditing', done: index + 1, total: files.length });
  }
  return tally.close();
}

async function readJournal(out: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(out, 'journal.json'), 'utf8'));
  } catch (error) {
    throw new UsageError(
      `${join(out, 'journal.json')} cannot be read (${describeError(error)}); name the folder of a built site`,
    );
  }
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
