import { formatClock } from '../../../journal/clocks/formatClock.ts';
import type { CameraName } from '../../../journal/clocks/clockFinding.ts';
import type { CameraSettings, ClockError, DatedError } from '../../../journal/settings.ts';
import type { SettingEdit } from '../../../reading/edit/settingEdits.ts';
import type { CameraClock, CameraEntry } from './listCameraClocks.ts';
import type { PlacingWords } from './placingWords.ts';

/** A clock that is off by so many seconds more; one that drifts goes on drifting. */
export function shiftClock(error: ClockError, seconds: number): ClockError {
  if (typeof error === 'number') return error + seconds;
  const shift = (dated: DatedError): DatedError => ({ ...dated, error: dated.error + seconds });
  return [shift(error[0]), shift(error[1])];
}

/** Seconds that a clock is ahead, at first where it drifts. */
export const errorAtFirst = (error: ClockError) => (typeof error === 'number' ? error : error[0].error);

/**
 * `cameras` says how wrong a clock is: in the entry of that camera; where there is none, or it speaks of others too, in a
 * new one.
 */
export function clockEdits(
  { entry, body }: CameraClock,
  error: ClockError,
  { settings: { cameras } }: Pick<PlacingWords, 'settings'>,
): readonly SettingEdit[] {
  return entry && !entry.isShared
    ? changeEntry(entry, error)
    : addEntry(cameras.length, body, entry?.settings, error);
}

/** An entry that has nothing more to say goes. */
function changeEntry({ index, settings }: CameraEntry, error: ClockError): readonly SettingEdit[] {
  const said = Object.keys(settings).filter((key) => key !== 'line');
  const saysMore = said.includes('zone') || said.includes('datum');
  const gone = error !== 0 ? ['same'] : saysMore ? ['clock', 'same'] : said;
  return [
    ...gone.filter((key) => said.includes(key)).map((key) => write(index, key, undefined)),
    ...(error === 0 ? [] : [write(index, 'clock', print(error))]),
  ];
}

/** It takes the place of the one that speaks of others too, so it says what else that one says. */
function addEntry(
  index: number,
  { make, model, serial }: CameraName,
  shared: CameraSettings | undefined,
  error: ClockError,
): readonly SettingEdit[] {
  const isSaid = shared?.clock !== undefined || shared?.same !== undefined;
  if (error === 0 && !isSaid) return [];
  const { folder, zone, datum } = shared ?? {};
  const names = model === undefined ? { make, serial, folder } : { model, serial, folder };
  const words = { ...names, clock: print(error), zone, datum };
  return Object.entries(words).flatMap(([key, value]) =>
    value === undefined ? [] : [write(index, key, value)],
  );
}

const write = (index: number, key: string, value: SettingEdit['value']): SettingEdit => ({
  path: ['cameras', index, key],
  value,
});

/** `00:07:30 fast`; of a clock that drifts as at two moments. */
function print(error: ClockError): string | readonly string[] {
  return typeof error === 'number'
    ? formatClock(error)
    : error.map((dated) => `${dated.local.replace('T', ' ')} ${formatClock(dated.error)}`);
}
