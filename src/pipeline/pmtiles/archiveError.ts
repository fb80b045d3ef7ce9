/** An archive cannot be read or written, for a reason that its message says in words for the author. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}
