import { copyFile, type CopiedFile, type FileToCopy } from '../../../../reading/embed/copyFile.ts';

/** What the worker answers; without an answer it has failed. */
export type CopyAnswer = CopiedFile | { readonly failure: string };

addEventListener('message', ({ data }: MessageEvent<FileToCopy>) => {
  void copyFile(data)
    .catch((error: unknown): CopyAnswer => ({ failure: String(error) }))
    .then((answer) => {
      const bytes = 'bytes' in answer ? answer.bytes : undefined;
      postMessage(answer, { transfer: bytes ? [bytes.buffer] : [] });
    });
});
