import { compareCorpus, isOpen, reasonFor } from './compareCorpus.ts';
import type { Comparison, Verdict } from './compareFacts.ts';

const verdicts: readonly Verdict[] = ['agree', 'differ', 'missing', 'only ours'];

/** Prints how this reader's facts compare with the oracle's: a line a field, then each disagreement. */
export async function printTable(corpus: string): Promise<void> {
  const comparisons = await compareCorpus(corpus);
  const fields = [...new Set(comparisons.map(({ field }) => field))];
  console.log(row('field', verdicts));
  for (const field of fields) {
    const own = comparisons.filter((comparison) => comparison.field === field);
    console.log(
      row(
        field,
        verdicts.map((verdict) => String(own.filter((one) => one.verdict === verdict).length)),
      ),
    );
  }
  console.log();
  comparisons
    .filter(({ verdict }) => verdict !== 'agree')
    .forEach((comparison) => console.log(describe(comparison)));
  const open = comparisons.filter(isOpen);
  console.log(
    `\n${comparisons.length} compared, ${open.length} differ or are missing without a listed reason`,
  );
  if (open.length > 0) process.exitCode = 1;
}

function row(field: string, cells: readonly string[]): string {
  return field.padEnd(14) + cells.map((cell) => cell.padStart(10)).join('');
}

function describe(comparison: Comparison): string {
  const { file, field, verdict, ours, theirs } = comparison;
  const reason = reasonFor(comparison);
  const values = `ours ${JSON.stringify(ours) ?? '–'}, oracle ${JSON.stringify(theirs) ?? '–'}`;
  return `${verdict.padEnd(10)} ${field.padEnd(12)} ${file}: ${values}${reason === undefined ? '' : ` (${reason})`}`;
}
