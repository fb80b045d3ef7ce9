import { makeTripReader, type ReaderOptions } from '../../src/app/studio/reading/makeTripReader.ts';
import type { ReadingProgress, TripReader } from '../../src/app/studio/trip/reader.ts';
import type { OpenedFile } from '../../src/app/studio/trip/openedTrip.ts';
import type { StudioView } from '../../src/app/studio/trip/studioView.ts';
import { readSiteSettings } from '../../src/reading/readSiteSettings.ts';
import { embeddedBasemap } from '../../tests/fixtures/embeddedBasemap.ts';

/** What tests ask a page that reads files and shows nothing but how far it is. */
export interface ReadingPage {
  open(trip: string, settings: string, options?: ReaderOptions): void;
  readonly texts: Map<string, string>;
  reader: TripReader;
  /** What was chosen; with `held` it waits for `start`. */
  files: OpenedFile[];
  held: boolean;
  start(): void;
  view: StudioView | undefined;
  progress: ReadingProgress;
  /** Milliseconds since the files were chosen. */
  readonly times: { chosen: number; placed?: number; read?: number; drawn?: number };
}

declare global {
  interface Window {
    reading: ReadingPage;
    trustedTypes?: { createPolicy(name: string, rules: object): void };
  }
}

// As the app has it: workers are those of the site.
window.trustedTypes?.createPolicy('default', {
  createScriptURL: (url: string) =>
    new URL(url, document.baseURI).origin === location.origin ? url : undefined,
});

const reading: ReadingPage = {
  texts: new Map(),
  times: { chosen: 0 },
  progress: { read: 0, total: 0 },
  files: [],
  held: false,
  view: undefined,
  reader: undefined as unknown as TripReader, // `open` sets it
  open(trip, settings, options) {
    const site = {
      trip,
      settings: readSiteSettings(settings, 'site.yaml'),
      drafts: false,
      basemap: embeddedBasemap,
    };
    const events = {
      onProgress(progress: ReadingProgress) {
        reading.progress = progress;
        show(`${progress.read} of ${progress.total}`);
      },
      onNews: () => void renew(),
    };
    reading.reader = makeTripReader(site, events, options);
  },
  start() {
    reading.times.chosen = performance.now();
    void reading.reader.add(reading.files).then(() => {
      reading.times.read = since();
      show(`all ${reading.progress.read}`);
    });
  },
};
window.reading = reading;

const show = (text: string) => {
  const output = document.querySelector('output');
  if (output) output.textContent = text;
};
const since = () => performance.now() - reading.times.chosen;

async function renew(): Promise<void> {
  const isAllRead = reading.times.read !== undefined;
  const view = await reading.reader.make(reading.texts);
  if (!view) return;
  reading.view = view;
  if (view.map.placed > 0) reading.times.placed ??= since();
  const isDrawn = view.photos.every(({ view: shown, failed }) => failed || shown.renditions.length > 0);
  if (isAllRead && isDrawn) reading.times.drawn ??= since();
}

for (const input of document.querySelectorAll('input'))
  input.addEventListener('change', () => {
    reading.files = [...(input.files ?? [])].map((blob) => ({
      path: blob.webkitRelativePath.replace(/^[^/]*\//, '') || blob.name,
      blob,
    }));
    if (!reading.held) reading.start();
  });
