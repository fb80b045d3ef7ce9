import * as v from 'valibot';
import type { Problem } from '../journal/problem.ts';
import type { TripSettings } from '../journal/settings.ts';
import { checkSettings, refuse, setting } from './checkSettings.ts';
import { checkCameras } from './checkCameras.ts';
import { readMappings } from './readMappings.ts';
import { readYaml, type YamlNode } from './readYaml.ts';
import { settingFields as is } from './settingFields.ts';

/** Its parts are checked on their own, so that each problem has its line. */
const checkedBelow = setting((written) => written ?? [], '');

const tripSchema = v.strictObject({
  title: v.exactOptional(is.text),
  slug: v.exactOptional(is.slug),
  zone: v.exactOptional(is.zone),
  datum: v.exactOptional(is.datum),
  infer: v.exactOptional(is.switch),
  precision: v.exactOptional(is.metres),
  publish: v.exactOptional(is.publish),
  originals: v.exactOptional(is.switch),
  cover: v.exactOptional(is.text),
  photos: v.exactOptional(checkedBelow),
  cameras: v.exactOptional(checkedBelow),
  places: v.exactOptional(checkedBelow),
});

const photoSchema = v.strictObject({
  at: v.exactOptional(is.positionOrAuto),
  place: v.exactOptional(is.localText),
  taken: v.exactOptional(is.taken),
  caption: v.exactOptional(is.text),
  title: v.exactOptional(is.text),
  alt: v.exactOptional(is.text),
  lang: v.exactOptional(is.language),
  credit: v.exactOptional(is.text),
  keywords: v.exactOptional(is.words),
  rating: v.exactOptional(is.rating),
  focus: v.exactOptional(is.focus),
  slug: v.exactOptional(is.slug),
  hidden: v.exactOptional(is.hidden),
  publish: v.exactOptional(is.switch),
  originals: v.exactOptional(is.switch),
  precision: v.exactOptional(is.metres),
  datum: v.exactOptional(is.datum),
  infer: v.exactOptional(is.switch),
});

const cameraSchema = v.strictObject({
  make: v.exactOptional(is.text),
  model: v.exactOptional(is.text),
  folder: v.exactOptional(is.text),
  serial: v.exactOptional(is.text),
  clock: v.exactOptional(is.clock),
  zone: v.exactOptional(is.zone),
  same: v.exactOptional(is.momentPairs),
  datum: v.exactOptional(is.datum),
});

const placeSchema = v.strictObject({
  name: is.localText,
  at: is.position,
  radius: v.exactOptional(is.metres),
});

/** Metres around a place that its name holds for, where the author does not say. */
const usualRadius = 200;

/** photos.yaml, checked; an absent file is the empty text. Throws an AuthorError with all that is wrong. */
export function readTripSettings(text: string, file: string): TripSettings {
  const problems: Problem[] = [];
  const root = readYaml(text, file);
  const trip = checkSettings(tripSchema, root, file, problems);
  const photos = readPhotos(findKey(root, 'photos'), file, problems);
  const cameras = readMappings(
    root,
    'cameras',
    cameraSchema,
    '{ model: DMC-TZ10, clock: 00:07:30 fast }',
    file,
    problems,
  );
  checkCameras(cameras, file, problems);
  const places = readMappings(
    root,
    'places',
    placeSchema,
    '{ name: Expo Center, at: "31.189, 121.481", radius: 400 }',
    file,
    problems,
  );
  if (trip === undefined || problems.length > 0) refuse(problems);
  return {
    ...trip,
    photos,
    cameras,
    places: places.map(({ name, at, radius = usualRadius }) => ({ name, at: { ...at, radius } })),
  };
}

function readPhotos(node: YamlNode | undefined, file: string, problems: Problem[]): TripSettings['photos'] {
  if (node && node.written !== null && (typeof node.written === 'string' || node.items.length > 0)) {
    problems.push({
      file,
      line: node.line,
      what: '`photos` is no list of file names with settings',
      todo: 'write a file name, a colon and its settings below',
    });
  }
  return (node?.entries ?? []).flatMap(([pattern, entry]) => {
    if (entry.entries.length === 0) {
      problems.push({
        file,
        line: entry.line,
        what: `nothing is set for "${pattern}"`,
        todo: 'indent its settings below it, or take it out',
      });
      return [];
    }
    const settings = checkSettings(photoSchema, entry, file, problems);
    return settings === undefined ? [] : [{ pattern, line: entry.line, settings }];
  });
}

function findKey(node: YamlNode, key: string): YamlNode | undefined {
  return node.entries.find(([name]) => name === key)?.[1];
}
