import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { contentOf } from './fixtures/contentOf.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeJpeg } from './fixtures/makeJpeg.ts';
import { makeTestLibrary } from './fixtures/makeTestLibrary.ts';
import { compilePinhole, runPinhole } from './fixtures/runPinhole.ts';

beforeAll(compilePinhole);

/** What the map lies on does not come from photos, and takes longest to make. */
function emptyButForTheMap(cache: string): void {
  for (const name of readdirSync(cache))
    if (name !== 'basemap') rmSync(join(cache, name), { recursive: true });
}

test('a build over an older one makes what a first build makes, whatever the author did between', async () => {
  const library = await makeTestLibrary({
    'porto/a.jpg': await makeJpeg({ width: 640, height: 480, color: '#884422' }),
    'porto/b.jpg': await makeJpeg({ width: 480, height: 640, color: '#228844' }),
  });
  const [out, cache, otherCache] = [join(makeFolder(), 'site'), makeFolder(), makeFolder()];
  const buildBoth = async () => {
    const clean = join(makeFolder(), 'site');
    emptyButForTheMap(otherCache);
    expect(await runPinhole(['build', library, '--out', out, '--cache', cache])).toMatchObject({ code: 0 });
    expect(await runPinhole(['build', library, '--out', clean, '--cache', otherCache])).toMatchObject({
      code: 0,
    });
    const made = contentOf(out);
    expect(Object.keys(made).sort()).toEqual(Object.keys(contentOf(clean)).sort());
    expect(made).toEqual(contentOf(clean));
    return made;
  };
  const inLibrary = (path: string) => join(library, path);
  const first = await buildBoth();

  writeFileSync(inLibrary('porto/added.jpg'), await makeJpeg({ width: 700, height: 500, color: '#446688' }));
  expect(Object.keys(await buildBoth())).toContain('porto/photos/added/index.html');

  writeFileSync(inLibrary('porto/a.jpg'), await makeJpeg({ width: 500, height: 400, color: '#aa3311' }));
  writeFileSync(inLibrary('porto/photos.yaml'), 'photos:\n  b.jpg: { hidden: true }\n');
  expect(Object.keys(await buildBoth())).not.toContain('porto/photos/b/index.html');

  renameSync(inLibrary('porto/added.jpg'), inLibrary('lisbon/moved.jpg'));
  rmSync(inLibrary('lisbon/noon.jpg'));
  expect(Object.keys(await buildBoth())).toContain('lisbon/photos/moved/index.html');

  rmSync(inLibrary('lisbon/moved.jpg'));
  rmSync(inLibrary('porto/photos.yaml'));
  writeFileSync(inLibrary('lisbon/noon.jpg'), await makeJpeg({ width: 600, height: 900, color: '#3a6ea5' }));
  writeFileSync(inLibrary('porto/a.jpg'), await makeJpeg({ width: 640, height: 480, color: '#884422' }));
  expect(await buildBoth()).toEqual(first);
}, 600_000);
