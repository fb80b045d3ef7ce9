import { parseXmp } from '../photo/xmp/parseXmp.ts';
import { cleanFacts } from './cleanFacts.ts';
import type { EmbeddedFacts } from './embeddedFacts.ts';
import { editXmp } from './xmp/editXmp.ts';
import { makeXmpChanges } from './xmp/makeXmpChanges.ts';

/**
 * The text of an `.xmp` beside a photo with facts written into it. It speaks before the photo itself.
 *
 * @param existing text of the one that is there; what else it says stays. Throws NotEmbedded where it is no XML
 */
export function writeSidecar(facts: EmbeddedFacts, existing?: string): string {
  const changes = makeXmpChanges(cleanFacts(facts), parseXmp(existing ?? ''), {});
  const written = editXmp(existing, changes);
  return existing === undefined ? `<?xml version="1.0" encoding="UTF-8"?>\n${written}\n` : written;
}
