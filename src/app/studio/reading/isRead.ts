import { isDraft } from '../../../reading/library/isDraft.ts';
import { isJunk } from '../../../reading/library/isJunk.ts';
import { kindOfName, type NameKind } from '../../../reading/library/kindOfName.ts';
import type { StudioSite } from './studioSite.ts';

const written: readonly NameKind[] = ['settings', 'post'];

/**
 * Whether a file is one that a trip is read from: not what systems leave behind, what the trip's texts tell, or a draft.
 */
export function isRead(path: string, site: PartRule): boolean {
  return !path.split('/').some(isJunk) && !written.includes(kindOfName(path)) && isPart(path, site);
}

/** Drafts are part of a trip that is one. */
export const isPart = (path: string, site: PartRule) => showsDrafts(site) || !isDraft(path);

/** A draft that is worked on is looked at. */
export const showsDrafts = ({ trip, drafts }: PartRule) => drafts || trip.startsWith('_');

type PartRule = Pick<StudioSite, 'trip' | 'drafts'>;
