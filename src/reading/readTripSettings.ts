import * as v from 'valibot';
import type { Problem } from '../journal/problem.ts';
import type { TripSettings } from '../journal/settings.ts';
import { checkSettings, refuse, setting, type NotYet } from './checkSettings.ts';
import { readYaml, type YamlNode } from './readYaml.ts';
import { settingFields as is } from './settingFields.ts';

/** Its parts are checked on their own, so that each problem has its line. */
const checkedBelow = setting((written) => written ?? [], '');

const tripSchema = v.strictObject({
  title: v.exactOptional(is.text),
  slug: v.exactOptional(is.slug),
  zone: v.exactOptional(is.zone),
  precision: v.exactOptional(is.metres),
  publish: v.exactOptional(is.publish),
  cover: v.exactOptional(is.text),
  photos: v.exactOptional(checkedBelow),
  places: v.exactOptional(checkedBelow),
});

const notYet: NotYet = { cameras: [], datum: [], infer: ['false'] };

const photoSchema = v.strictObject({
  at: v.exactOptional(is.position),
  place: v.exactOptional(is.localText),
  taken: v.exactOptional(is.taken),
  caption: v.exactOptional(is.text),
  title: v.exactOptional(is.text),
  alt: v.exactOptional(is.text),
  credit: v.exactOptional(is.text),
  keywords: v.exactOptional(is.words),
  rating: v.exactOptional(is.rating),
  focus: v.exactOptional(is.focus),
  slug: v.exactOptional(is.slug),
  hidden: v.exactOptional(is.hidden),
  publish: v.exactOptional(is.switch),
  precision: v.exactOptional(is.metres),
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
  const trip = checkSettings(tripSchema, root, file, problems, notYet);
  const photos = readPhotos(findKey(root, 'photos'), file, problems);
  const places = readPlaces(findKey(root, 'places'), file, problems);
  if (trip === undefined || problems.length > 0) refuse(problems);
  return { ...trip, photos, places };
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
    const settings = checkSettings(photoSchema, entry, file, problems, notYet);
    return settings === undefined ? [] : [{ pattern, line: entry.line, settings }];
  });
}

function readPlaces(node: YamlNode | undefined, file: string, problems: Problem[]): TripSettings['places'] {
  if (node && node.written !== null && node.items.length === 0 && !Array.isArray(node.written)) {
    problems.push({
      file,
      line: node.line,
      what: '`places` is no list',
      todo: 'write - { name: Expo Center, at: "31.189, 121.481", radius: 400 }',
    });
  }
  return (node?.items ?? []).flatMap((item) => {
    const place = checkSettings(placeSchema, item, file, problems);
    return place === undefined
      ? []
      : [{ name: place.name, at: { ...place.at, radius: place.radius ?? usualRadius } }];
  });
}

function findKey(node: YamlNode, key: string): YamlNode | undefined {
  return node.entries.find(([name]) => name === key)?.[1];
}
