import { printImage } from '../rewriteMarkdown.ts';
import type { PolarPoint, PolarStep, PolarTrip } from './readTrip.ts';

/** The trip as the text of a post: a section for each step with its words and pictures. */
export function printTrip(
  { summary, steps }: PolarTrip,
  picturesOf: (step: PolarStep) => readonly string[],
): string {
  const sections = steps.map((step) => {
    const pictures = picturesOf(step).map((ref) => printImage(ref, { ref, line: 1 }));
    const when = step.local?.slice(0, 16).replace('T', ' ');
    const where = [step.place, when].filter((part) => part !== undefined).join(' · ');
    return [
      `## ${escapeText(step.name)}`,
      where && `_${escapeText(where)}_`,
      escapeText(step.text),
      ...pictures,
    ];
  });
  return [escapeText(summary), ...sections.flat()].filter((part) => part !== '').join('\n\n');
}

/** Words that were typed as plain text: a line stays a line, and nothing in it becomes markup. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#{|~]/g, '\\$&')
    .replace(/\\\{(?=[{%:<])/g, '&#123;')
    .replace(/^(\s*)([-+=])(?=\s|$)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/(?<=\S)\n(?=\S)/g, '\\\n');
}

/** GPX 1.1 of where a phone was. */
export function printTrack(name: string, points: readonly PolarPoint[]): string {
  const lines = points.map(({ lat, lon, time }) => {
    const at = new Date(time * 1000).toISOString().replace('.000Z', 'Z');
    return `<trkpt lat="${lat}" lon="${lon}"><time>${at}</time></trkpt>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="Pinhole" xmlns="http://www.topografix.com/GPX/1/1">
<trk><name>${name.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</name><trkseg>
${lines.join('\n')}
</trkseg></trk>
</gpx>
`;
}
