import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPhotoFacts } from '../../src/reading/readPhotoFacts.ts';
import { compareFacts, type Comparison } from './compareFacts.ts';
import { exceptions } from './exceptions.ts';
import { oracleAnswers, type Expected, type OracleEntry } from './oracleAnswers.ts';

/** Reads every photo of a corpus (oracle.json and perhaps expected.json beside the files) and compares. */
export async function compareCorpus(corpus: string): Promise<Comparison[]> {
  const entries = readJson(join(corpus, 'oracle.json')) as readonly OracleEntry[];
  const expectedFile = join(corpus, 'expected.json');
  const expected = (existsSync(expectedFile) ? readJson(expectedFile) : {}) as Readonly<
    Record<string, Expected>
  >;
  const comparisons: Comparison[] = [];
  for (const entry of entries) {
    const file = entry.SourceFile;
    if (file.endsWith('.xmp')) continue;
    const facts = await readPhotoFacts(new Uint8Array(readFileSync(join(corpus, file))), file);
    comparisons.push(...compareFacts(file, facts, oracleAnswers(entry, expected[file])));
  }
  return comparisons;
}

/** Why a comparison that does not agree is right as it is; none where nobody has looked at it. */
export function reasonFor(comparison: Comparison): string | undefined {
  return exceptions.find(
    ({ fields, file, when }) =>
      fields.includes(comparison.field) &&
      (file === undefined || file.test(comparison.file)) &&
      (when === undefined || when(comparison)),
  )?.reason;
}

/** A field that exiftool has and this reader has not, or has otherwise, with nobody having said why. */
export function isOpen(comparison: Comparison): boolean {
  return (
    (comparison.verdict === 'differ' || comparison.verdict === 'missing') &&
    reasonFor(comparison) === undefined
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
