import type { PhotoFacts } from '../../journal/photoFacts.ts';

/** All that is known of a file that its reader cannot get through. */
export function describeUnreadable(reason: string): PhotoFacts {
  const problem = {
    what: `the file cannot be read: ${reason}`,
    todo: 'open it in a photo program and save it anew, or remove it',
  };
  return { format: 'unknown', orientation: 1, problems: [problem] };
}
