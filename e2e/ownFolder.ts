import type { Page } from '@playwright/test';

/**
 * Folders of the origin's private files, which are as real to a page as those of a disk: the browser's own picker, which
 * no story reaches, gives the one that was asked for last.
 */
export async function offerFolders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const picked = sessionStorage;
    Object.defineProperty(window, 'showDirectoryPicker', {
      value: async () => {
        const root = await navigator.storage.getDirectory();
        const name = picked.getItem('picked folder');
        if (name === null) throw new DOMException('', 'AbortError');
        return root.getDirectoryHandle(name);
      },
    });
  });
}

/** What the picker gives from now on; nothing: the author closes it. */
export const pickFolder = (page: Page, name: string | undefined) =>
  page.evaluate((chosen) => {
    if (chosen === undefined) sessionStorage.removeItem('picked folder');
    else sessionStorage.setItem('picked folder', chosen);
  }, name);

/** Writes files into such a folder. */
export async function writeInto(
  page: Page,
  folder: string,
  files: Readonly<Record<string, Uint8Array | string>>,
): Promise<void> {
  const encoded = Object.entries(files).map(
    ([path, content]) => [path, Buffer.from(content).toString('base64')] as const,
  );
  await page.evaluate(
    async ({ name, written }) => {
      const root = await navigator.storage.getDirectory();
      const trip = await root.getDirectoryHandle(name, { create: true });
      for (const [path, base64] of written) {
        const handle = await trip.getFileHandle(path, { create: true });
        const writer = await handle.createWritable();
        await writer.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
        await writer.close();
      }
    },
    { name: folder, written: encoded },
  );
}

/** The bytes of a file in such a folder. */
export async function readFrom(page: Page, folder: string, path: string): Promise<Buffer> {
  const bytes = await page.evaluate(
    async ([name, file]) => {
      const root = await navigator.storage.getDirectory();
      const handle = await (await root.getDirectoryHandle(name)).getFileHandle(file);
      return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    },
    [folder, path] as const,
  );
  return Buffer.from(bytes);
}
