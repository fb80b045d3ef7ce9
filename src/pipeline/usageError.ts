/** The command was called in a way that cannot work: a folder that is none, an output that must not be touched. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
