import type { Finding } from './finding.ts';

const computerPath =
  /file:\/\/\/?[\w%.-]|(?<![\w.])\/(?:home|Users|root)\/[\w%.@ -]+\/|\b[A-Za-z]:\\(?:Users|Documents and Settings)\\/;

/** A path below somebody's home folder, which is named like its owner. */
export function* judgeComputerPaths(text: string, where: string): Generator<Finding> {
  if (computerPath.test(text)) yield { kind: 'path on a computer', where };
}
