import { formatFinding } from '../site/formatFinding.ts';
import type { SiteAudit } from '../site/siteAudit.ts';

/** What a site without its library cannot tell. */
const unchecked =
  'Positions were compared with journal.json; that it tells no more than the author allows, pinhole build checks.';

/** `1204 files read (1000 AVIF, 200 HTML, 4 other), nothing private found.`, or each finding on a line. */
export function formatAudit({ findings, kinds }: SiteAudit): string {
  const counts = [...kinds].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const files = counts.reduce((sum, [, count]) => sum + count, 0);
  const read = `${files} files read (${counts.map(([kind, count]) => `${count} ${kind}`).join(', ')})`;
  if (findings.length === 0) return `${read}, nothing private found.\n${unchecked}`;
  const found = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  return [`${read}, ${found}:`, ...findings.map((finding) => `  ${formatFinding(finding)}`), unchecked].join(
    '\n',
  );
}
