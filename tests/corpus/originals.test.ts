import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { decodeHeic } from '../../src/pipeline/decodeHeic.ts';
import { p3Profile } from '../../src/pipeline/p3Profile.ts';
import { sniffFormat } from '../../src/reading/photo/container/sniffFormat.ts';
import { stripPhoto } from '../../src/reading/strip/stripPhoto.ts';
import { makeFolder } from '../fixtures/makeFolder.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const formats = new Set(['jpeg', 'png', 'webp', 'gif', 'avif', 'heic']);
/** Bytes; the largest take minutes to decode and show nothing that others do not. */
const largest = 800_000;
const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0;

function listPhotos(): readonly (readonly [name: string, bytes: Uint8Array])[] {
  return readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/bomb/.test(join(entry.parentPath, entry.name)))
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))] as const)
    .filter(([, bytes]) => bytes.length < largest && formats.has(sniffFormat(bytes)));
}

/** As it is shown; undefined where it cannot be. */
async function show(bytes: Uint8Array) {
  try {
    const readable = sniffFormat(bytes) === 'heic' ? await decodeHeic(bytes, await p3Profile()) : bytes;
    const image = sharp(readable, { animated: true, failOn: 'error' }).autoOrient();
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch {
    return undefined;
  }
}

test.skipIf(!existsSync(corpus))(
  'every real photo that can be shown is stripped to the same pixels, and exiftool finds nothing more in it',
  async () => {
    const folder = makeFolder();
    const [refused, changed]: [string[], string[]] = [[], []];
    let count = 0;
    for (const [name, bytes] of listPhotos()) {
      const before = await show(bytes);
      if (!before) continue;
      const stripped = stripPhoto(bytes);
      if ('refused' in stripped) {
        refused.push(name);
        continue;
      }
      const after = await show(stripped.bytes);
      const isSame = after?.data.equals(before.data) && after.width === before.width;
      if (!isSame) changed.push(name);
      writeFileSync(join(folder, `${count++}.photo`), stripped.bytes);
    }
    expect(refused).toEqual([]);
    expect(changed).toEqual([]);
    expect(count).toBeGreaterThan(80);
    if (hasExiftool) expect(listTold(folder)).toEqual([]);
  },
  300_000,
);

/** Tags that say more than how pixels are coded, laid out, turned, printed and coloured. */
function listTold(folder: string): readonly string[] {
  const parameters = ['-json', '-G1', '-a', '-ee', '-q', '-ext', 'photo', folder];
  const answer = execFileSync('exiftool', parameters, { encoding: 'utf8', maxBuffer: 1e8 });
  const harmless =
    /^SourceFile$|^(ExifTool|System|File|Composite|JFIF|Adobe|ICC[\w-]*|PNG|PNG-pHYs|RIFF|GIF|QuickTime|Meta|MPF\d|MPImage\d|XMP-(hdrgm|Container)):|^IFD0:(Orientation|[XY]Resolution|ResolutionUnit)$/;
  const telling = /GPS|Date|Make|Model|Serial|Owner|Author|Creator|Artist|Comment|Description|Location/;
  // What exiftool -json prints.
  const found = JSON.parse(answer) as readonly Readonly<Record<string, unknown>>[];
  return found.flatMap((tags) =>
    Object.keys(tags).filter(
      (tag) => !harmless.test(tag) || (telling.test(tag) && !/^(System|ICC[\w-]*):/.test(tag)),
    ),
  );
}
