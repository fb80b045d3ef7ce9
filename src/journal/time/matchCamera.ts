import type { PhotoFacts } from '../photoFacts.ts';
import type { CameraSettings } from '../settings.ts';

/** Whether an entry of `cameras` speaks of the camera that took a photo: all that it names has to fit. */
export function isCamera(
  { make, model, folder, serial }: CameraSettings,
  file: string,
  { camera, serial: own }: Pick<PhotoFacts, 'camera' | 'serial'>,
): boolean {
  return (
    (make === undefined || isSame(make, camera?.make)) &&
    (model === undefined || isSame(model, camera?.model)) &&
    (serial === undefined || isSame(serial, own)) &&
    (folder === undefined || isInside(file, folder))
  );
}

/** The entry for a photo's camera; of several the one that names most, of two alike the later. */
export function matchCamera(
  cameras: readonly CameraSettings[],
  file: string,
  facts: Pick<PhotoFacts, 'camera' | 'serial'>,
): CameraSettings | undefined {
  return cameras
    .filter((camera) => isCamera(camera, file, facts))
    .toSorted((a, b) => countNames(a) - countNames(b))
    .at(-1);
}

const countNames = ({ make, model, folder, serial }: CameraSettings) =>
  [make, model, folder, serial].filter((name) => name !== undefined).length;

const fold = (text: string) => text.normalize('NFC').trim().toLowerCase();
const isSame = (wanted: string, found: string | undefined) =>
  found !== undefined && fold(wanted) === fold(found);

function isInside(file: string, folder: string): boolean {
  return fold(file).startsWith(`${fold(folder).replace(/^\.?\/+|\/+$/g, '')}/`);
}
