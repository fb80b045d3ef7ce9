import type { ParsedPost } from '../journal/parsedPost.ts';
import type { Root } from 'hast';
import { findCode } from './findCode.ts';
import { splitDatedName } from './parsePostDate.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { readHeadings, takeTitle } from './readHeadings.ts';
import { readTree } from './readTree.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import { repairEncoding, type Repair } from './repairEncoding.ts';
import { makeReport, type Report } from './report.ts';
import { replaceTemplates } from './replaceTemplates.ts';
import { splitBlocks } from './splitBlocks.ts';
import { splitFrontMatter } from './splitFrontMatter.ts';

/**
 * Reads one Markdown file. `file` is its path inside the trip, `folder` the trip's path, for messages. Throws an
 * AuthorError where the front matter cannot be read: it may have said that this is a draft.
 */
export function readPost(text: string, file: string, folder = ''): ParsedPost {
  const path = folder === '' ? file : `${folder}/${file}`;
  const { report, problems } = makeReport(path);
  const written = splitFrontMatter(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), path);
  const { yaml, body } = repair(written.yaml, written.body, written.bodyLine, report);
  const front = readFrontMatter(yaml, path);
  const plain = replaceTemplates(body, written.bodyLine, report);
  const parts = renderMarkdown(plain, written.bodyLine, report).map((part) =>
    part.kind === 'set' ? part : readTree(part, report),
  );
  const trees = parts.filter((part): part is Root => 'type' in part);
  const title = takeTitle(trees, front.title);
  readHeadings(trees);
  const date = front.date ?? splitDatedName(nameOf(file)).date;
  return {
    file,
    matter: { ...front, ...(title === undefined ? {} : { title }), ...(date === undefined ? {} : { date }) },
    blocks: parts.flatMap((part) => ('type' in part ? splitBlocks(part) : [part])),
    problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

const nameOf = (file: string) => file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');

function repair(yaml: string, body: string, bodyLine: number, report: Report) {
  const head = repairEncoding(yaml);
  const rest = repairEncoding(body, findCode(body));
  const repairs = [
    ...head.repairs,
    ...rest.repairs.map((one) => ({ ...one, line: one.line + bodyLine - 1 })),
  ];
  reportRepairs(repairs, report);
  return { yaml: head.text, body: rest.text };
}

/** A broken text is broken all over, so it is one problem. */
function reportRepairs(repairs: readonly Repair[], report: Report) {
  const [first] = repairs;
  if (first === undefined) return;
  const lines = [...new Set(repairs.map(({ line }) => line))];
  const where =
    lines.length === 1 ? '' : ` (also on line${lines.length > 2 ? 's' : ''} ${lines.slice(1).join(', ')})`;
  report(
    first.line,
    `the text was once saved in the wrong encoding: "${first.from}" is read as "${first.to}"${where}`,
    'look whether it reads well, and save it as UTF-8',
  );
}
