import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../journal/problem.ts';
import { makePictureFinder } from '../../reading/import/pictureFinder.ts';
import { printTrack, printTrip } from '../../reading/import/polarsteps/printTrip.ts';
import {
  readLocations,
  readTrip,
  type PolarStep,
  type PolarTrip,
} from '../../reading/import/polarsteps/readTrip.ts';
import { folderOf } from '../../reading/import/sitePath.ts';
import { publishDraft, type SourcePost } from '../../reading/import/sourcePost.ts';
import { readPhotoFacts } from '../../reading/readPhotoFacts.ts';
import { readVideoFacts } from '../../reading/video/readVideoFacts.ts';
import { makeReport } from '../../reading/report.ts';
import { kindOfName } from '../../reading/library/kindOfName.ts';
import { withFile } from '../video/withFile.ts';
import type { SourceFolder } from './listSource.ts';
import type { OpenedSource, OpeningOptions, PhotoNote } from './openedSource.ts';

/** Bytes of a JSON file, and of a picture, that is read at once. */
const largest = 200_000_000;

/** Polarsteps: each folder with a `trip.json` is a trip, its steps the sections of its post. */
export async function openPolarsteps(
  { root, paths }: SourceFolder,
  { onProblem }: OpeningOptions,
): Promise<OpenedSource> {
  const trips = new Map<SourcePost, PolarTrip>();
  const steps = new Map<string, PolarStep>();
  for (const file of paths.filter((path) => /(^|\/)trip\.json$/.test(path))) {
    const { report, problems } = makeReport(file);
    const trip = readTrip(await readWhole(join(root, file)), file, report);
    if (!trip.isPublic)
      report(1, `"${trip.name}" was not open to everyone there, and is brought as a draft`, publishDraft);
    problems.forEach(onProblem);
    const { name: title, slug, date } = trip;
    trips.set(
      { file, line: 1, title, slug, ...(date !== undefined && { date }), draft: !trip.isPublic, aliases: [] },
      trip,
    );
    for (const step of trip.steps) steps.set(beside(file, step.folder), step);
  }
  const media = paths.filter((path) => ['picture', 'video'].includes(kindOfName(path)));
  const picturesOf = (file: string) => (step: PolarStep) =>
    media.filter((path) => path.startsWith(`${beside(file, step.folder)}/`)).map((path) => `/${path}`);
  return {
    site: {},
    base: '',
    posts: [...trips.keys()],
    isFiles: false,
    findPicture: makePictureFinder(media, { roots: [''], base: '', hosts: new Set() }),
    readText: (post) => Promise.resolve(printTrip(trips.get(post)!, picturesOf(post.file))),
    async noteOf(from) {
      const step = steps.get(folderOf(folderOf(from))) ?? steps.get(folderOf(from));
      return step && makeNote(await readKnown(join(root, from)), step);
    },
    async extrasOf(post) {
      const { zone, name } = trips.get(post)!;
      const file = beside(post.file, 'locations.json');
      const points = paths.includes(file) ? readLocations(await readWhole(join(root, file)), file) : [];
      if (points.length > 0)
        onProblem({
          file,
          what: 'the track shows where the phone was, at home too',
          todo: 'write `home` into site.yaml before you publish it',
        });
      return {
        ...(zone !== undefined && { zone }),
        written: points.length > 1 ? [{ name: 'locations.gpx', content: printTrack(name, points) }] : [],
      };
    },
    listRest: (used) => listUnused(media, used),
  };
}

const beside = (file: string, name: string) => (folderOf(file) === '' ? name : `${folderOf(file)}/${name}`);

async function readWhole(path: string): Promise<string> {
  if ((await stat(path)).size > largest) throw new Error(`${path} is too large to be read`);
  return readFile(path, 'utf8');
}

/** Whether a file itself says when and where it was taken. What cannot be read says nothing. */
async function readKnown(path: string): Promise<{ readonly taken: boolean; readonly spot: boolean }> {
  try {
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    const isVideo = kindOfName(path) === 'video';
    if (!isVideo && (await stat(path)).size > largest) return { taken: false, spot: false };
    const facts = isVideo
      ? await withFile(path, (source) => readVideoFacts(source, name, { language: 'en' }))
      : await readPhotoFacts(await readFile(path), name);
    return { taken: facts.taken !== undefined, spot: facts.spot !== undefined };
  } catch {
    return { taken: false, spot: false };
  }
}

/** Of a step the day is sure, as its photos are of hours. */
function makeNote(
  known: { readonly taken: boolean; readonly spot: boolean },
  { at, place, local }: PolarStep,
): PhotoNote {
  return {
    ...(!known.spot && at !== undefined && { at }),
    ...(place !== undefined && { place }),
    ...(!known.taken && local !== undefined && { taken: local.slice(0, 10) }),
  };
}

function listUnused(media: readonly string[], used: ReadonlySet<string>): readonly Problem[] {
  const unused = media.filter((path) => !used.has(path));
  return unused.map((file) => ({
    file,
    what: 'belongs to no step that was brought, and is not brought',
    todo: 'copy it into its trip',
  }));
}
