import type { Problem } from '../journal/problem.ts';
import type { Track } from '../journal/track.ts';
import { makeReport, type Report } from './report.ts';
import { makeTrackCollector, type CollectedTrack, type Passed } from './trackCollector.ts';
import { walkXml } from './walkXml.ts';

const again = 'export it again as GPX';

/**
 * Reads a GPX file, 1.0 or 1.1. `file` is its path inside the trip, `folder` the trip's path, for messages. Where the
 * file breaks off, as a recorder's does when its battery dies, all points before that are in the track. There is no
 * track where there is no line to draw.
 */
export function readTrack(
  text: string,
  file: string,
  folder = '',
): { readonly track?: Track; readonly problems: readonly Problem[] } {
  const path = folder === '' ? file : `${folder}/${file}`;
  const { report, problems } = makeReport(path);
  if (text.trim() === '') return { problems: [{ file: path, what: 'the file is empty', todo: again }] };
  const collector = makeTrackCollector();
  const broken = walkXml(text, collector.visitor);
  const collected = collector.finish();
  const { name, segments } = collected;
  if (broken) reportBreak(broken.line, broken.what, segments.flat().length, report);
  else if (segments.length === 0) reportEmpty(collected, report);
  reportPassed(collected, report);
  if (segments.length === 0) return { problems };
  return { track: { file, ...(name !== undefined && { name }), segments }, problems };
}

function reportBreak(line: number, what: string, points: number, report: Report) {
  if (points === 0) return report(line, `this is no track that can be read (${what})`, again);
  const read = points === 1 ? 'the point before that is' : `the ${points} points before that are`;
  report(line, `the track breaks off here (${what}); ${read} used`, `if there was more, ${again}`);
}

function reportEmpty({ waypoints, unplaced }: CollectedTrack, report: Report) {
  if (unplaced.count > 0) return;
  const what = waypoints > 0 ? 'it holds waypoints only, and no track' : 'there is no track in it';
  report(1, what, 'export the track itself as GPX');
}

function reportPassed({ unplaced, untimed }: CollectedTrack, report: Report) {
  const places = 'without a position on the earth';
  const times = 'with a time that cannot be read';
  if (unplaced.count > 0) report(unplaced.line, `${countPoints(unplaced)} ${places} left out`);
  if (untimed.count > 0)
    report(
      untimed.line,
      `${countPoints(untimed)} ${times}: drawn, but no photo is found by it`,
      'times are written like 2019-06-24T11:30:00Z',
    );
}

const countPoints = ({ count }: Passed) => (count === 1 ? '1 point' : `${count} points`);
