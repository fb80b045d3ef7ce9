import type { AuditSecrets } from './auditSecrets.ts';
import type { DataPosition } from './findJsonPositions.ts';
import type { Finding } from './finding.ts';
import { judgeFile } from './judgeFile.ts';
import { makeSecretFinder } from './makeSecretFinder.ts';
import { keyOf, type PublishedPositions } from './publishedPositions.ts';

/** What was found in one file. */
export interface FileAudit {
  readonly kind: string;
  /** False of pictures and movies: what they may hold does not depend on the journal. */
  readonly isText: boolean;
  readonly findings: readonly Finding[];
  /** Positions that may stand where an author's words elsewhere in the site name them. */
  readonly doubtful: readonly DataPosition[];
  /** Positions in an author's own words. */
  readonly words: readonly DataPosition[];
}

export type Auditor = (path: string, bytes: Uint8Array) => FileAudit;

/** Decimals by which a secret position is known again: a metre. */
const sharp = 5;

/** Judges the files of one site by what its journal publishes and what must not be known. */
export function makeAuditor(published: PublishedPositions, secrets: AuditSecrets): Auditor {
  const findSecrets = makeSecretFinder(secrets.texts);
  const hidden = new Map(
    secrets.positions.map(({ lat, lon, what }) => [keyOf({ lat, lon }, sharp), what] as const),
  );
  return (path, bytes) => {
    const { kind, findings, positions, text } = judgeFile(path, bytes);
    const beyond = positions.filter((position) => !published.allows(position));
    const isHidden = (position: DataPosition) => hidden.has(keyOf(position, sharp));
    const secret = [
      ...findSecrets(`${path}\n${text ?? ''}`),
      ...beyond.flatMap((position) => hidden.get(keyOf(position, sharp)) ?? []),
    ];
    const open = beyond.filter((position) => !isHidden(position));
    return {
      kind,
      isText: text !== undefined,
      findings: [
        ...findings,
        ...[...new Set(secret)].map((where): Finding => ({ kind: 'secret', where })),
        ...open.filter(({ role }) => role !== 'words' && role !== 'text').map(describePosition),
      ],
      doubtful: open.filter(({ role }) => role === 'text'),
      words: open.filter(({ role }) => role === 'words'),
    };
  };
}

export function describePosition({ lat, lon }: DataPosition): Finding {
  return { kind: 'position', where: `${lat}, ${lon}, which journal.json does not publish` };
}
