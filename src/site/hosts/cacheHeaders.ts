import { isHashed } from '../outputFile.ts';

/** Of a file that carries a hash of its content in its name. */
export const immutable = 'public, max-age=31536000, immutable';

/** Of all others: kept, and asked about each time, so that a reader never sees a page older than the site. */
export const revalidated = 'public, max-age=0, must-revalidate';

/** What a host should say about how long a file of the site may be kept. */
export const cacheControlOf = (path: string): string => (isHashed(path) ? immutable : revalidated);
