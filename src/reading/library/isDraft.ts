import { kindOfName } from './kindOfName.ts';

/** Drafts are folders and posts with a leading `_`; cameras begin the names of photos with it (`_DSC0042.jpg`). */
export function isDraft(path: string): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return (
    folders.some((folder) => folder.startsWith('_')) || (name.startsWith('_') && kindOfName(name) === 'post')
  );
}
