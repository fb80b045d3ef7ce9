import { expect, test } from 'vitest';
import { readTripSettings } from '../../reading/readTripSettings.ts';
import { writeLine } from './adviseClocks.ts';

/** As it is read when pasted into photos.yaml. */
const paste = (line: string) => readTripSettings(`cameras:\n  ${line}\n`, 'photos.yaml').cameras;

test('the line of a camera that stayed on one zone names that zone', () => {
  const line = writeLine({ camera: { model: 'DMC-TZ10' }, error: -18_084, zone: 'Europe/London' });
  expect(line).toBe('- { model: DMC-TZ10, zone: Europe/London, clock: 05:01:24 slow }');
  expect(paste(line)).toEqual([{ line: 2, model: 'DMC-TZ10', zone: 'Europe/London', clock: -18_084 }]);
});

test('a zone without a name, a drift and a name with a colon are read back as they were meant', () => {
  const drift = [
    { local: '2024-06-03T12:28:40', error: 4716 },
    { local: '2024-06-12T21:38:05', error: 4730 },
  ] as const;
  const line = writeLine({
    camera: { model: 'X: 1', serial: '0042' },
    error: 4723,
    zone: 'Etc/GMT-1',
    drift,
  });
  expect(paste(line)).toEqual([
    {
      line: 2,
      model: 'X: 1',
      serial: '0042',
      zone: 'Etc/GMT-1',
      clock: [
        { local: '2024-06-03T12:28', error: 4716 },
        { local: '2024-06-12T21:38', error: 4730 },
      ],
    },
  ]);
});
