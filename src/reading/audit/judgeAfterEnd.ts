import { sniffFormat } from '../photo/container/sniffFormat.ts';
import type { Finding, JudgeInner } from './finding.ts';

/**
 * What follows the end of a picture: other pictures (gain maps, previews) and the movies of motion photos are judged
 * as such; padding says nothing; anything else has no business there.
 */
export function* judgeAfterEnd(rest: Uint8Array, inner: JudgeInner): Generator<Finding> {
  const start = rest.findIndex((byte) => byte !== 0 && byte !== 0xff);
  if (start < 0) return;
  // FF may be padding, or the first byte of a JPEG.
  const from = start > 0 && rest[start - 1] === 0xff && rest[start] === 0xd8 ? start - 1 : start;
  const next = rest.subarray(from);
  // A movie begins with the length of its first box, whose upper bytes look like padding.
  const movie = rest.subarray(Math.max(0, start - 3));
  if (sniffFormat(next) !== 'unknown') yield* inner(next, 'behind the picture');
  else if (sniffFormat(movie) !== 'unknown') yield* inner(movie, 'behind the picture');
  else yield { kind: 'metadata', where: 'bytes behind the picture' };
}
