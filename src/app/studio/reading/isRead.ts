import { isDraft } from '../../../reading/library/isDraft.ts';
import { isJunk } from '../../../reading/library/isJunk.ts';
import { kindOfName, type NameKind } from '../../../reading/library/kindOfName.ts';

const written: readonly NameKind[] = ['settings', 'post'];

/**
 * Whether a file is one that a trip is read from: not what systems leave behind, what the trip's texts tell, or a draft.
 *
 * @param trip its name
 */
export function isRead(path: string, trip: string): boolean {
  return !path.split('/').some(isJunk) && !written.includes(kindOfName(path)) && isPart(path, trip);
}

/** Drafts are part of a trip that is one. */
export const isPart = (path: string, trip: string) => trip.startsWith('_') || !isDraft(path);
