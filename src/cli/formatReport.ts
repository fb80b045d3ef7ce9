import { describeClock } from '../journal/clocks/formatClock.ts';
import type { ClockEvidence } from '../journal/clocks/clockFinding.ts';
import type {
  ClockAdvice,
  OffsetFinding,
  SettledReport,
  DatumAdvice,
  InferredSpot,
  Report,
  SpeedFinding,
  TripReport,
} from '../journal/report/report.ts';

/** Names that a list shows before it says how many more there are. */
const most = 8;

/** The report as lines to read: what there is, what was worked out, what looks wrong and the line that settles it, what is missing. */
export function formatReport({ trips, copies }: Report): string {
  return [
    ...trips.map((trip) => formatTrip(trip).join('\n')),
    ...(copies.length > 0
      ? [['The same file twice', ...list(copies.map((files) => files.join(' = ')))].join('\n')]
      : []),
  ].join('\n\n');
}

function formatTrip(trip: TripReport): string[] {
  const { posts, tracks } = trip;
  const counts = [
    count(trip.photos, 'photo'),
    ...(posts > 0 ? [count(posts, 'post')] : []),
    ...(tracks > 0 ? [count(tracks, 'track')] : []),
  ].join(', ');
  return [
    `${trip.title}${trip.folder === '' ? '' : ` (${trip.folder})`}: ${counts}`,
    ...indent([
      ...formatHidden(trip),
      ...formatSpots(trip),
      ...section('Worked out', trip.inferred.map(formatInferred)),
      ...trip.clocks.flatMap(formatClockAdvice),
      ...trip.settled.flatMap(formatSettled),
      ...trip.offsets.flatMap(formatOffset),
      ...trip.datums.flatMap(formatDatum),
      ...section('Too fast between two photos: a time or a position is wrong', trip.speeds.map(formatSpeed)),
      ...section(
        'Taken at the same moment by the same camera',
        trip.moments.map((files) => files.join(' = ')),
      ),
      ...section('No time', trip.withoutTime, 'give `taken:` in photos.yaml'),
      ...section(
        'No zone for their time',
        trip.withoutZone,
        'give `zone:` of the trip in photos.yaml, as Asia/Shanghai',
      ),
      ...section(
        'No position',
        trip.withoutSpot,
        'give `at:` in photos.yaml, or put a track (GPX) beside them',
      ),
      ...section('In no post', trip.unposted),
      ...section(
        'Shown in a post without a word, so those who cannot see them are told place and time',
        trip.withoutAlt,
        'give `alt:` in photos.yaml, or ![what is to be seen](photo.jpg) in the post',
      ),
    ]),
  ];
}

function formatHidden({ hidden, hiddenSpots }: TripReport): string[] {
  const parts = [
    ...(hidden > 0 ? [`${hidden} not published`] : []),
    ...(hiddenSpots > 0 ? [`${hiddenSpots} published without position`] : []),
  ];
  return parts.length === 0 ? [] : [`Kept private: ${parts.join(', ')}`];
}

const sources = {
  exif: 'from the files',
  sidecar: 'from photos.yaml',
  track: 'by a track',
  nearby: 'by the photos around them',
  post: 'by their post',
} as const;

function formatSpots({ spots, withoutSpot, photos }: TripReport): string[] {
  if (photos === 0) return [];
  const parts = Object.entries(sources).flatMap(([source, words]) => {
    const found = spots[source as keyof typeof sources] ?? 0; // entries forgets the keys
    return found > 0 ? [`${found} ${words}`] : [];
  });
  const known = parts.length === 0 ? 'none' : parts.join(', ');
  return [`Positions: ${known}${withoutSpot.length > 0 ? `; ${withoutSpot.length} photos have none` : ''}`];
}

function formatInferred({ file, source, accuracy, from }: InferredSpot): string {
  const how = {
    track: `by ${from.join(' and ')}`,
    nearby: `from ${from.join(' and ')}`,
    post: 'by its post',
    sidecar: 'by the name of its place',
  }[source];
  return `${file}: ${how}${accuracy === undefined ? '' : `, within about ${formatMetres(accuracy)}`}`;
}

const fits: Readonly<Record<ClockEvidence, (fitting: number, total: number) => string>> = {
  'gps-time': (fitting, total) => `${fitting} of ${total} photos fit the satellites' time in them`,
  track: (fitting, total) => `${fitting} of ${total} photos fit your track`,
  phone: (fitting, total) => `${fitting} of ${total} photos fit the way of your other cameras`,
  rhythm: (fitting, total) => `${fitting} of ${total} bursts fit the rhythm of your other cameras`,
};

function formatClockAdvice(advice: ClockAdvice): string[] {
  const { camera, error, fitting, total, evidence, confidence, setTo, within } = advice;
  const name = [camera.model ?? camera.make ?? 'A camera', camera.serial, camera.folder]
    .filter(Boolean)
    .join(' ');
  const looks = { sure: 'looks', likely: 'probably is', guess: 'may be' }[confidence];
  const zone =
    setTo === undefined
      ? ''
      : ` (as if set to ${setTo.offset}${Math.abs(setTo.rest) < 1 ? '' : `, and ${describeClock(setTo.rest)} beside`})`;
  const limit = confidence === 'guess' ? '' : `, within ${Math.ceil(within)} s`;
  const settle =
    confidence === 'guess'
      ? "two photos of one moment would settle it: same: [its photo, another camera's]; if you know it, write"
      : 'add below `cameras:` in photos.yaml';
  return [
    `${name} ${looks} ${describeError(error)}${zone}${limit}: ${fits[evidence](fitting, total)}; ${settle}`,
    ...indent([advice.line]),
  ];
}

function formatOffset({ of, offset, zone, files }: OffsetFinding): string[] {
  const name = of.replace(/^\w+: /, '');
  return section(
    `${name} wrote ${offset} where the time was that of ${zone}, which its clock shows by the satellites' time: these are hours off`,
    files,
    `put them into a folder of their own and write below \`cameras:\` - { ${of}, folder: that folder, zone: ${zone} }`,
  );
}

/** Only where a second pair would make times better. */
function formatSettled({ of, moments, near, within, worst }: SettledReport): string[] {
  const [moment] = moments;
  if (moment === undefined || within <= 2 * near) return [];
  const name = of.replace(/^\w+: /, '');
  const [here, there] = [moment, worst].map((local) => local.slice(0, 16).replace('T', ' '));
  return moments.length === 1
    ? [
        `${name} is right within ${near} s where its two photos of one moment were taken (${here} on its clock) and may be ${within} s off at ${there}, as clocks drift; two more photos of one moment from then would settle that: same: [[its photo, another camera's], [its photo, another camera's]]`,
      ]
    : [
        `${name} may be ${within} s off at ${there} on its clock, far from its two pairs of photos of one moment; a pair from then would settle that`,
      ];
}

const day = 86_400;

/** A wrong date is told as such: `1 day slow, less 1 m 33 s`. */
function describeError(error: number): string {
  const days = Math.round(Math.abs(error) / day);
  const rest = Math.abs(error) - days * day;
  if (days === 0 || Math.abs(rest) > 6 * 3600) return describeClock(error);
  const whole = `${count(days, 'day')} ${error < 0 ? 'slow' : 'fast'}`;
  if (Math.abs(rest) < 1) return whole;
  return `${whole}, ${rest < 0 ? 'less' : 'and'} ${describeClock(Math.abs(rest)).replace(/ fast$/, '')}`;
}

function formatDatum({ kind, of, datum, distance, bearing, line }: DatumAdvice): string[] {
  const name = { gcj02: 'GCJ-02', bd09: 'BD-09' }[datum];
  const off = `${formatMetres(distance)} off ${kind === 'track' ? 'your photos' : 'your track'}, all at ${Math.round(bearing)}°`;
  const whose = {
    camera: of === '' ? 'The positions of these photos' : `The positions by ${of.replace(/^\w+: /, '')}`,
    track: `The points of ${of}`,
  }[kind];
  const below = kind === 'track' ? 'below `photos:` ' : of === '' ? '' : 'below `cameras:` ';
  return [`${whose} look like ${name}: they lie ${off}; add ${below}in photos.yaml`, ...indent([line])];
}

function formatSpeed({ from, to, speed, distance, seconds }: SpeedFinding): string {
  return `${from} → ${to}: ${formatMetres(distance)} in ${formatSeconds(seconds)} (${Math.round(speed * 3.6)} km/h)`;
}

function section(title: string, lines: readonly string[], todo?: string): string[] {
  if (lines.length === 0) return [];
  return [`${title} (${lines.length})${todo === undefined ? '' : `; ${todo}`}`, ...list(lines)];
}

function list(lines: readonly string[]): string[] {
  const rest = lines.length - most;
  if (rest <= 1) return indent(lines);
  return indent([...lines.slice(0, most), `… and ${rest} more (all of them with --json)`]);
}

const indent = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

const formatMetres = (metres: number) =>
  metres < 1000 ? `${Math.round(metres)} m` : `${(metres / 1000).toFixed(metres < 10_000 ? 1 : 0)} km`;

const formatSeconds = (seconds: number) =>
  seconds < 120
    ? `${Math.round(seconds)} s`
    : seconds < 7200
      ? `${Math.round(seconds / 60)} min`
      : `${Math.round(seconds / 3600)} h`;
