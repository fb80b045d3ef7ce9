/**
 * Ends at once on Ctrl-C. Nothing needs to be finished: files are whole or absent at any moment, and what is
 * in the making is swept up by the next build.
 */
export function endOnSignals(): void {
  process.once('SIGINT', () => end(130));
  process.once('SIGTERM', () => end(143));
}

function end(code: number): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  process.exit(code);
}
