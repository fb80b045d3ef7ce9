import type { Finding } from './finding.ts';

const leftovers =
  /^(?:\.DS_Store|\._.*|\.git.*|\.svn|\.hg|\.vscode|\.idea|\.env.*|\.npmrc|\.ssh|\.cache|\.Spotlight-V100|\.Trashes|\.fseventsd|\.AppleDouble|\.directory|\.dropbox.*|\.picasa\.ini|\.\w*history|\.pinhole(?:\.lock|-.*)|(?:eh)?thumbs\.db|desktop\.ini|__MACOSX|node_modules|#.*#|.*~|~\$.*|.*\.(?:bak|orig|rej|sw[a-p]|tmp|part|crdownload|map))$/i;

/** What systems and editors leave in folders, by name. */
export function* judgeName(path: string): Generator<Finding> {
  const part = path.split('/').find((name) => leftovers.test(name));
  if (part !== undefined) yield { kind: 'leftover', where: part };
}
