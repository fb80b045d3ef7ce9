import { createHash } from 'node:crypto';
import type { EmbeddedBasemap } from '../app/map/basemap.ts';
import { computeBox } from '../geometry/computeBox.ts';
import type { Journal } from '../journal/journal.ts';
import type { OutputFile } from './outputFile.ts';

/** What authors drew, a file for each trip as plain JSON, so that anyone can read what it tells. */
export function publishSketches({ trips }: Journal): {
  files: readonly OutputFile[];
  sketches: NonNullable<EmbeddedBasemap['sketches']>;
} {
  const made = trips.flatMap(({ sketch = [] }) => {
    const box = computeBox(sketch.flatMap(({ lines }) => lines.flat().map(([lat, lon]) => ({ lat, lon }))));
    if (!box) return [];
    const content = `${JSON.stringify({ sketch })}\n`;
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
    return [{ path: `assets/sketch-${hash}.json`, content, box }];
  });
  return {
    files: made.map(({ path, content }) => ({ path, content })),
    sketches: made.map(({ path, box }) => ({ url: path, box })),
  };
}
