import { hashedFolders, type OutputFile } from '../outputFile.ts';
import { immutable } from './cacheHeaders.ts';
import { makeSecurityHeaders } from './securityHeaders.ts';

const headersName = '_headers';
const noJekyllName = '.nojekyll';

export const hostFileNames: readonly string[] = [headersName, noJekyllName];

/** What static hosts look for in the root of a site, and serve to nobody. An author's own takes its place. */
export function renderHostFiles(policy: string): readonly OutputFile[] {
  return [
    // Netlify, Cloudflare Pages.
    { path: headersName, content: renderHeaders(policy) },
    // GitHub Pages leaves out what begins with `_`, unless this is there.
    { path: noJekyllName, content: '' },
  ];
}

/**
 * A rule of hosts that take a `_headers` file. They join the values of a header that several rules set, so none says
 * how long pages are kept: both hosts have them asked about each time where nothing is said.
 */
function renderHeaders(policy: string): string {
  const rules = [
    { path: '/*', headers: makeSecurityHeaders(policy) },
    ...hashedFolders.map((folder) => ({ path: `/${folder}/*`, headers: { 'Cache-Control': immutable } })),
  ];
  return rules
    .map(({ path, headers }) => [path, ...Object.entries(headers).map((header) => `  ${header.join(': ')}`)])
    .flat()
    .map((line) => `${line}\n`)
    .join('');
}
