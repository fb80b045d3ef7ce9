import type { Spot } from '../../journal/spot.ts';
import type { Taken } from '../../journal/taken.ts';

/** What shall be written into a copy of a photo's file. What is absent stays as the file has it. */
export interface EmbeddedFacts {
  /** Altitude and accuracy of another position do not stay beside it; the heading of the camera does. */
  readonly spot?: Omit<Spot, 'source'>;
  /** The offset belongs to the time: without one, that of another time does not stay beside it. */
  readonly taken?: Pick<Taken, 'local' | 'offset'>;
  readonly title?: string;
  readonly caption?: string;
  readonly alt?: string;
  /** Whom it is by. */
  readonly credit?: string;
  /** All of them; none where it is empty. */
  readonly keywords?: readonly string[];
}
