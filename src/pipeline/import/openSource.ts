import { open, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { detectKind, isExport, kindMarks, type SourceKind } from '../../reading/import/detectKind.ts';
import { UsageError } from '../usageError.ts';
import { listSource, type SourceFolder } from './listSource.ts';
import { openAstro } from './openAstro.ts';
import type { OpenedSource, OpeningOptions } from './openedSource.ts';
import { openHugo } from './openHugo.ts';
import { openJekyll } from './openJekyll.ts';
import { openPolarsteps } from './openPolarsteps.ts';
import { openWordpress } from './openWordpress.ts';

export interface FoundSource {
  readonly folder: SourceFolder;
  readonly opened: OpenedSource;
}

/** Finds out what a folder is and opens it. An export of WordPress may be named itself: its folder has the uploads. */
export async function openSource(
  from: string,
  kind: SourceKind | undefined,
  options: OpeningOptions,
): Promise<FoundSource> {
  const isFile = !(await stat(from)).isDirectory();
  const folder = await listSource(isFile ? dirname(resolve(from)) : from);
  folder.problems.forEach(options.onProblem);
  const named = isFile
    ? [basename(from)]
    : folder.paths.filter((path) => /\.xml$/i.test(path) && path.split('/').length < 3);
  const exports = kind === undefined || kind === 'wordpress' ? await filterExports(folder.root, named) : [];
  const found = kind ?? (isFile && exports.length === 0 ? undefined : detectKind(folder.paths, exports));
  if (found === undefined || (found === 'wordpress' && exports.length === 0))
    throw new UsageError(
      `${from} is nothing that is known. Looked for: ${(kind === undefined ? Object.values(kindMarks) : [kindMarks[kind]]).join('; ')}${kind === undefined ? '. Name it with --kind where you know what it is' : ''}`,
    );
  return { folder, opened: await openers[found](folder, options, exports) };
}

const openers: Readonly<
  Record<
    SourceKind,
    (folder: SourceFolder, options: OpeningOptions, exports: readonly string[]) => Promise<OpenedSource>
  >
> = {
  jekyll: openJekyll,
  hugo: openHugo,
  astro: openAstro,
  wordpress: (folder, options, exports) => openWordpress(folder, exports, options),
  polarsteps: openPolarsteps,
};

async function filterExports(root: string, paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) if (isExport(await readHead(join(root, path)))) found.push(path);
  return found;
}

/** Bytes in which an export says what it is. */
const headLength = 16_384;

async function readHead(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
