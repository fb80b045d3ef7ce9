/** The bytes of a picture are at fault: the same code will fail on them again. */
export class UndecodableError extends Error {}

/** What a machine brings about that is slow or short of memory or disk; the next try may do better. */
const passing = /timeout|memory|alloc|no space|(unix|system) error/i;

/** Does what fails only over the bytes that it is given, or over the machine. */
export async function blameBytes<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Error && error.constructor === Error ? judgeFailure(error.message) : error;
  }
}

/** What a decoder says, as an error of the bytes unless it speaks of the machine. */
export function judgeFailure(message: string): Error {
  return passing.test(message) ? new Error(message) : new UndecodableError(message);
}
