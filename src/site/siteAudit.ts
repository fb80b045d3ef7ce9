import type { FileAudit } from '../reading/audit/makeAuditor.ts';
import { describePosition } from '../reading/audit/makeAuditor.ts';
import type { DataPosition } from '../reading/audit/findJsonPositions.ts';
import type { Finding } from '../reading/audit/finding.ts';
import { keyOf } from '../reading/audit/publishedPositions.ts';

/** A finding and the file of the site that it is in. */
export interface SiteFinding extends Finding {
  readonly file: string;
}

/** What an audit read and found. */
export interface SiteAudit {
  /** By file. */
  readonly findings: readonly SiteFinding[];
  /** How many files of each kind were read. */
  readonly kinds: ReadonlyMap<string, number>;
}

/** Puts together what was found in the files of a site. */
export interface AuditTally {
  add(file: string, audit: FileAudit): void;
  report(file: string, finding: Finding): void;
  close(): SiteAudit;
}

/** Findings of one kind in one file that are named; a track on a page has thousands of positions. */
const named = 5;

export function openTally(): AuditTally {
  const findings: SiteFinding[] = [];
  const kinds = new Map<string, number>();
  const doubtful: { readonly file: string; readonly position: DataPosition }[] = [];
  const words = new Set<string>();
  let last: string | undefined;
  const report = (file: string, finding: Finding) => findings.push({ file, ...finding });
  return {
    add(file, audit) {
      // A huge file comes in parts, of which the first tells its kind.
      if (file !== last) kinds.set(audit.kind, (kinds.get(audit.kind) ?? 0) + 1);
      last = file;
      for (const finding of audit.findings) report(file, finding);
      for (const position of audit.doubtful) doubtful.push({ file, position });
      for (const position of audit.words) words.add(keyOf(position, sameWords));
    },
    report,
    close() {
      for (const { file, position } of doubtful)
        if (!words.has(keyOf(position, sameWords))) report(file, describePosition(position));
      return { findings: shorten(findings), kinds };
    },
  };
}

/** Decimals by which two texts are seen to name one position. */
const sameWords = 6;

function shorten(findings: readonly SiteFinding[]): readonly SiteFinding[] {
  const counts = new Map<string, number>();
  const kept = findings.filter(({ file, kind }) => {
    const key = `${file}\n${kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return (counts.get(key) ?? 0) <= named || kind !== 'position';
  });
  return kept.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
