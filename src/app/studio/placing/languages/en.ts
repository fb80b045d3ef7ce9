import type { SpotSource } from '../../../../journal/spot.ts';

const photos = (count: number) => (count === 1 ? '1 photo' : `${count} photos`);

/** What the studio says of placing, in English. */
export const texts = {
  map: 'Map to place photos on',
  /** Of a pin that the keyboard takes hold of. */
  handle: (name: string) => `${name}: arrow keys move it, with Shift farther`,
  handleAll: (count: number) => `${photos(count)}: arrow keys move them, with Shift farther`,
  mouse: {
    idle: (unplaced: number) =>
      unplaced === 0
        ? 'Drag a pin to move it. A track nearby draws it; with Alt it does not.'
        : `${photos(unplaced)} without a position: drag them onto the map, or choose some and click where they were taken.`,
    armed: (count: number) =>
      `Click where ${photos(count)} ${count === 1 ? 'was' : 'were'} taken; Enter takes the middle of the map.`,
    arm: 'Place by a click on the map',
  },
  /** The same for those who have a finger, and neither mouse nor keys. */
  touch: {
    idle: (unplaced: number) =>
      unplaced === 0
        ? 'Tap a pin to choose it, then move it with the finger. A track nearby draws it.'
        : `${photos(unplaced)} without a position: tap those of one place, then the map.`,
    armed: (count: number) => `Tap where ${photos(count)} ${count === 1 ? 'was' : 'were'} taken.`,
    arm: 'Place by a tap on the map',
  },
  disarm: 'Leave it',
  steps: {
    place: (name: string) => `Place ${name}`,
    move: (name: string) => `Move ${name}`,
    accept: (name: string) => `Accept the position of ${name}`,
    refuse: (name: string) => `Refuse the position of ${name}`,
    allow: (name: string) => `Let a position be worked out for ${name}`,
    unplace: (name: string) => `Take back the position of ${name}`,
    clock: (camera: string, clock: string) => `Clock of ${camera}: ${clock}`,
    /** One photo, or several, in the names above. */
    file: (name: string) => name,
    photos,
  },
  position: {
    title: 'Position',
    none: 'Choose photos to say where they were taken.',
    chosen: (count: number, placed: number) => `${photos(count)} chosen, ${placed} with a position`,
    unknown: 'No position yet',
    source: {
      exif: 'as the file says',
      sidecar: 'as photos.yaml says',
      track: 'worked out from the track',
      nearby: 'worked out from photos taken before and after',
      post: 'as the post that shows it says',
    } satisfies Record<SpotSource, string>,
    refused: 'Nothing is worked out, as photos.yaml says.',
    accept: (count: number) => (count === 1 ? 'Accept' : `Accept ${count}`),
    refuse: (count: number) => (count === 1 ? 'Refuse' : `Refuse ${count}`),
    allow: 'Work it out again',
    unplace: (count: number) => (count === 1 ? 'Take back' : `Take back ${count}`),
    field: 'Name of a place, or latitude, longitude',
    hint: '31.2397, 121.4998',
    go: 'Place here',
    noPosition: 'This is no position on the earth: write latitude, longitude, as 31.2397, 121.4998.',
    noPlace:
      'No place of this name is known here: the places of photos.yaml, those of the photos and towns on the map are.',
    ofPlace: (name: string, position: string) => `${name}, ${position}`,
  },
  clock: {
    title: 'Clock of a camera',
    none: 'No photo says which camera took it.',
    camera: 'Camera',
    option: (name: string, count: number) => `${name}, ${photos(count)}`,
    hours: 'Hours',
    minutes: 'Minutes and seconds',
    amount: 'How wrong it is, hours:minutes:seconds',
    side: 'Which way',
    fast: 'fast',
    slow: 'slow',
    right: 'The clock is right.',
    /** `00:07:30`. */
    is: (clock: string, fast: boolean) => `The clock is ${clock} ${fast ? 'fast' : 'slow'}.`,
    drifts: 'It drifts: both ends move alike.',
    settled:
      'Two photos of one moment settle this clock, in another zone. To set it here, take `same` out of photos.yaml.',
    replaces: 'Two photos of one moment settled this clock; what you set here takes their place.',
    wrong: 'Write hours:minutes:seconds, as 00:07:30.',
    onTrack: (count: number, all: number) => `${count} of ${photos(all)} on the track`,
    noTrack: 'There is no track with times: only the times of the photos change.',
    still: 'Its photos have positions of their own: only their times change.',
    keys: 'Arrow keys move the clock by a second, Page Up and Page Down by a minute.',
  },
};

export type PlacingTexts = typeof texts;
