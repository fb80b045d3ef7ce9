import { auditSite } from '../site/auditSite.ts';
import { formatAudit } from './formatAudit.ts';
import { openTerminal } from './terminal.ts';

/** `pinhole audit` */
export async function audit(out: string): Promise<void> {
  const terminal = openTerminal();
  const result = await auditSite(out, terminal.onProgress);
  terminal.print(formatAudit(result));
  if (result.findings.length > 0) process.exitCode = 1;
}
