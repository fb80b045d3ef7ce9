import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { path } from '../app/paths.ts';
import { groupBy } from '../journal/groupBy.ts';
import { AuthorError, type Problem } from '../journal/problem.ts';
import type { BuiltJournal } from '../pipeline/buildJournal.ts';
import { computeReadingVersion } from '../pipeline/computeReadingVersion.ts';
import { openRecords, type Records } from '../pipeline/openRecords.ts';
import { makeAuditor, type Auditor, type FileAudit } from '../reading/audit/makeAuditor.ts';
import { makeSecretFinder } from '../reading/audit/makeSecretFinder.ts';
import { makePublishedPositions } from '../reading/audit/publishedPositions.ts';
import { withholdPositions, type RefusedPosition } from '../reading/audit/withholdPositions.ts';
import { isHashed, type OutputFile, type Page } from './outputFile.ts';
import { readParts } from './readParts.ts';
import { openTally, type AuditTally, type SiteFinding } from './siteAudit.ts';
import { stampOf } from './siteState.ts';

export interface AuditFilesOptions {
  /** Keeps what was audited. */
  readonly cache: string;
  /** Texts that the pages as they stand were searched for. */
  readonly searched: readonly string[];
  /** Told of findings in the author's own files, which are published as they are. */
  readonly onProblem: (problem: Problem) => void;
}

/**
 * Passes the files of a site on while it audits them, and throws after the last one where something private would be
 * published: then nothing has moved to its place yet. Which positions may be, the author's settings decide and not the
 * journal. What was audited before and has not changed is not audited again; only what is secret since then is looked
 * for in every page that stands, whether it is of a new photo or of one that was published till now.
 */
export async function* auditFiles(
  files: AsyncIterable<OutputFile>,
  built: Pick<BuiltJournal, 'journal' | 'secrets' | 'rules' | 'publicFiles'>,
  { cache, searched, onProblem }: AuditFilesOptions,
): AsyncGenerator<OutputFile> {
  const { allowed, refused } = withholdPositions(built.journal, built.rules);
  const secrets = { ...built.secrets, positions: [...built.secrets.positions, ...refused] };
  const rules = hash([...secrets.texts.keys()].sort());
  const audit = makeAuditor(makePublishedPositions(allowed, { linesInBounds: false }), secrets);
  const records = openRecords<string>(join(cache, 'sites', 'audited.jsonl'), computeReadingVersion());
  const tally = openTally();
  const inspect = makeInspector(secrets.texts, searched, tally);
  // Pages that are as they were are not read again; the journal that they are made from always is.
  for (const position of refused) tally.report(nameFile(position), { kind: 'secret', where: position.what });
  try {
    for await (const file of files) {
      if ('key' in file) yield auditPage(file, audit, tally, inspect);
      else if ('pieces' in file) yield auditPieces(file, audit, tally);
      else {
        for (const result of auditUnknown(file, audit, records, rules)) tally.add(file.path, result);
        yield file;
      }
    }
  } finally {
    await records.close();
  }
  report(tally.close().findings, new Set(built.publicFiles.map(({ path }) => path)), onProblem);
}

/** The file that is sure to tell a position of the journal. */
const nameFile = ({ map }: RefusedPosition) =>
  map === undefined ? 'journal.json' : `${path('tripMap', { trip: map })}index.html`;

const hash = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);

type Inspect = (path: string, standing: Uint8Array) => void;

/** Looks for what pages were not searched for yet; undefined where there is nothing. */
function makeInspector(
  texts: ReadonlyMap<string, string>,
  searched: readonly string[],
  tally: AuditTally,
): Inspect | undefined {
  const old = new Set(searched);
  const fresh = new Map([...texts].filter(([text]) => !old.has(text)));
  if (fresh.size === 0) return undefined;
  const find = makeSecretFinder(fresh);
  return (path, standing) => {
    for (const where of find(new TextDecoder().decode(standing)))
      tally.report(path, { kind: 'secret', where });
  };
}

function auditPage(page: Page, audit: Auditor, tally: AuditTally, inspect: Inspect | undefined): Page {
  const { path, key } = page;
  return {
    path,
    key,
    async render() {
      const html = Buffer.from(await page.render());
      tally.add(path, audit(path, html));
      return html;
    },
    ...(inspect && { inspect: (standing) => inspect(path, standing) }),
  };
}

type InPieces = Extract<OutputFile, { readonly pieces: unknown }>;

function auditPieces({ path, pieces }: InPieces, audit: Auditor, tally: AuditTally): InPieces {
  return {
    path,
    *pieces() {
      for (const piece of pieces()) {
        // What only separates others says nothing. Values with commas between them are JSON as a list.
        if (piece.length > 1) tally.add(path, audit(path, Buffer.from(`[${piece}]`)));
        yield piece;
      }
    },
  };
}

/** The audit of a file, in parts where it is huge; none of one that was found clean before. */
function* auditUnknown(
  file: Exclude<OutputFile, Page | InPieces>,
  audit: Auditor,
  records: Records<string>,
  rules: string,
): Generator<FileAudit> {
  if ('content' in file) return yield audit(file.path, Buffer.from(file.content));
  const key = isHashed(file.path) ? file.path : `${file.path} ${stampOf(file.from)}`;
  const known = records.get(key);
  if (known === '' || known === rules) return;
  const results: FileAudit[] = [];
  for (const part of readParts(file.from, statSync(file.from).size)) results.push(audit(file.path, part));
  const isClean = results.every(({ findings, doubtful }) => findings.length + doubtful.length === 0);
  if (isClean) records.set(key, results.some(({ isText }) => isText) ? rules : '');
  yield* results;
}

function report(
  findings: readonly SiteFinding[],
  own: ReadonlySet<string>,
  onProblem: (problem: Problem) => void,
): void {
  const problems = [...groupBy(findings, ({ file }) => file)].map(([file, found]) => describe(file, found));
  for (const problem of problems)
    if (own.has(problem.file)) onProblem({ ...problem, file: `_public/${problem.file}` });
  const leaks = problems.filter(({ file }) => !own.has(file));
  if (leaks.length > 0) throw new AuthorError(leaks);
}

/** `would publish position (EXIF GPSLatitude, EXIF GPSLongitude), date (EXIF CreateDate)` */
function describe(file: string, findings: readonly SiteFinding[]): Problem {
  const kinds = [...groupBy(findings, ({ kind }) => kind)].map(
    ([kind, found]) => `${kind} (${[...new Set(found.map(({ where }) => where))].join(', ')})`,
  );
  const isDrawing = findings.every(({ where }) => where.startsWith('SVG'));
  const todo = isDrawing ? 'save it as a plain drawing' : 'remove that from it, or leave the file out';
  return { file, what: `would publish ${kinds.join(', ')}`, todo };
}
