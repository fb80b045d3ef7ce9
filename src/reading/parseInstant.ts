import { computeInstant } from '../journal/wallTime.ts';
import { parseTaken } from './parseTaken.ts';

/**
 * The instant of a time as XML writes it, in milliseconds since 1970 UTC. Without an offset it is UTC, as GPX defines,
 * whatever the machine's zone; a date alone is no instant.
 */
export function parseInstant(text: string): number | undefined {
  const taken = parseTaken(text.trim().toUpperCase().replace(',', '.'));
  return taken?.local.includes('T')
    ? computeInstant({ offset: '+00:00', source: 'exif', ...taken })
    : undefined;
}
