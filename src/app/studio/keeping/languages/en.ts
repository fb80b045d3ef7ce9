/** Why something could not be kept, in English; each a sentence without a full stop. */
export const texts = {
  noServer: 'pinhole dev does not answer; start it again in the same folder, and save again',
  /** `path`: of a file inside the trip. */
  foreign: (path: string) =>
    `${path} is not in UTF-8, and its letters could change; save it as UTF-8 in a text editor, then open the folder again`,
  notAllowed: 'the browser was not allowed to write into the folder',
  full: 'the disk is full',
  unwritable: (path: string) => `${path} cannot be written; look whether the folder or the file is read-only`,
  folderGone: 'the folder is no longer where it was',
  /** Before what kept all of it from being written. */
  nothingSaved: (reason: string) => `${reason}. Nothing was saved`,
  /** After some texts were written and another could not be. */
  partSaved: (reason: string, paths: string) => `${reason}. Saved before that: ${paths}`,
};

export type KeepingTexts = typeof texts;
