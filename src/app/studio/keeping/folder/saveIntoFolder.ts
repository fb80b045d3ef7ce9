import { formatProblem } from '../../../../journal/problem.ts';
import { isTripText } from '../../../../reading/edit/isTripText.ts';
import { rewriteText } from '../../../../reading/edit/rewriteText.ts';
import type { SaveAnswer, TextChange, TextConflict } from '../../trip/openedTrip.ts';
import { keepingTexts } from '../keepingTexts.ts';
import { findParent, isAllowed, isNamed, readBytes, type PickedFolder } from './folderHandles.ts';
import { writeFiles, Unwritten, type FileChange } from './writeFiles.ts';

/**
 * Writes texts into a folder that the author opened in the browser: all of them or none, and none where one says
 * something else by now. The browser asks the author when it is done for the first time.
 */
export async function saveIntoFolder(
  folder: PickedFolder,
  changes: readonly TextChange[],
): Promise<SaveAnswer> {
  try {
    if (!(await isAllowed(folder, 'readwrite'))) return fail(keepingTexts.notAllowed);
    const fault = await findFault(changes);
    if (fault !== undefined) return fail(fault);
    const files: FileChange[] = [];
    const conflicts: TextConflict[] = [];
    for (const { path, before, after } of changes) {
      const { parent, name } = await findParent(folder, path);
      const found = await readBytes(parent, name);
      const rewritten = rewriteText(found, before, after);
      if (rewritten.kind === 'changed') conflicts.push({ path, theirs: rewritten.theirs });
      if (rewritten.kind === 'foreign') return fail(keepingTexts.foreign(path));
      if (rewritten.kind === 'rewritten') files.push({ path, parent, name, found, bytes: rewritten.bytes });
    }
    if (conflicts.length > 0) return { kind: 'changed', conflicts };
    await writeFiles(files);
    return { kind: 'saved' };
  } catch (error) {
    if (error instanceof Unwritten) return { kind: 'failed', reason: error.message };
    return fail(isNamed(error, 'NotFoundError') ? keepingTexts.folderGone : String(error));
  }
}

const fail = (reason: string): SaveAnswer => ({ kind: 'failed', reason: keepingTexts.nothingSaved(reason) });

/** What would stop the next build is not written; reading settings and posts is loaded when it is asked for. */
async function findFault(changes: readonly TextChange[]): Promise<string | undefined> {
  const { findNewFault } = await import('../../../../reading/edit/checkText.ts');
  const stray = changes.find(({ path }) => !isTripText(path));
  if (stray) return keepingTexts.unwritable(stray.path);
  const [fault] = changes.flatMap(({ path, before, after }) => findNewFault(path, before, after) ?? []);
  return fault && formatProblem(fault);
}
