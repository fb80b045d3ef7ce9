/** The same as `drawFirstFrame`, which few pages need, once it has been loaded; returns the way to end it. */
export function drawFirstFrameLater(mark: HTMLElement, url: string): () => void {
  let isWanted = true;
  let end: (() => void) | undefined;
  import('./drawFirstFrame.ts').then(
    ({ drawFirstFrame }) => isWanted && (end = drawFirstFrame(mark, url)),
    // Without a connection the mark stands there alone.
    () => undefined,
  );
  return () => {
    isWanted = false;
    end?.();
  };
}
