import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { importAndBuild } from './fixtures/importAndBuild.ts';
import { makeFolder } from './fixtures/makeFolder.ts';
import { makeJpeg } from './fixtures/makeJpeg.ts';
import { makeWxr } from './fixtures/makeWxr.ts';
import { compilePinhole, runPinhole, startPinhole } from './fixtures/runPinhole.ts';

beforeAll(compilePinhole, 120_000);

test('pinhole import makes a library that builds, with a page at each former address', async () => {
  const blog = makeFolder({
    '_config.yml': 'title: Far and near\nurl: https://example.org\n',
    '_posts/2019-06-24-shanghai.md':
      '---\ntitle: Shanghai\n---\n\n![Bund](/assets/bund.jpg "Night")\n\n{% mystery %}\n',
    'assets/bund.jpg': await makeJpeg({ width: 900, height: 600 }),
  });
  const folder = makeFolder();
  const library = join(folder, 'journal');
  const imported = await runPinhole(['import', blog, '--to', library]);
  expect(imported.out.replaceAll(library, 'journal')).toBe(`Not brought as it was, or to look at:
1 problem:
  _posts/2019-06-24-shanghai.md:7: {% mystery %} is left out: Pinhole runs no templates; write what it should show as text
journal: 1 trip, 1 post, 1 file copied
site.yaml has the address of the old site, https://example.org/: change it if the journal will stand elsewhere.
Look at it: pinhole dev "journal"
`);
  expect(imported.code).toBe(0);
  const again = await runPinhole(['import', blog, '--to', library]);
  expect(again.code).toBe(2);
  expect(again.err).toContain('exists, and nothing is written over');

  const out = join(folder, 'site');
  const built = await runPinhole(['build', library, '--out', out, '--cache', join(folder, 'cache')]);
  expect(built.out).toMatch(/^No problems\.\n.*1 trip, 1 post, 1 photo in/);
  const page = readFileSync(join(out, '2019/06/24/shanghai.html'), 'utf8');
  expect(page).toContain('content="0; url=../../../2019-06-shanghai/"');
  expect(page).toContain('<link rel="canonical" href="https://example.org/2019-06-shanghai/">');
  expect(readFileSync(join(out, '2019-06-shanghai/index.html'), 'utf8')).toContain('id="photo-bund"');
  expect(readdirSync(folder).sort()).toEqual(['cache', 'journal', 'site']);
});

const kubecon = fileURLToPath(new URL('../../shared/kubecon', import.meta.url));

test.skipIf(!existsSync(kubecon))('a folder from a real blog is brought whole', async () => {
  const { counts, problems, buildProblems, shown, read } = await importAndBuild(kubecon, { kind: 'jekyll' });
  expect(counts).toEqual({ trips: 1, posts: 1, drafts: 0, photos: 7 });
  expect(problems).toEqual([]);
  expect(buildProblems).toEqual([]);
  expect(read('2019-08-kubecon/index.md')).toContain(
    'title: I went to KubeCon 🇨🇳😁\ndate: 2019-08-12T10:51:00+05:30\n',
  );
  expect(shown).toEqual({
    '2019-08-kubecon/': [
      '2019-08-kubecon/bund | The Bund',
      '2019-08-kubecon/flight | Flight to China',
      '2019-08-kubecon/conference | Keynote | Image courtesy of CNCF',
      '2019-08-kubecon/sponsor | Sponsor Showcase',
      '2019-08-kubecon/dolls | Snow',
      '2019-08-kubecon/paper | Forest',
      '2019-08-kubecon/tianmien | Tianmien Square',
    ],
  });
});

/** Resolves when something that matches is made in a folder. */
async function seeNew(folder: string, name: RegExp): Promise<void> {
  for await (const { filename } of watch(folder)) if (name.test(filename ?? '')) return;
}

test('an import that is interrupted leaves nothing behind, whether it reads or writes', async () => {
  const content = '<p>We walked <a href="https://example.org/">on</a>.</p>\n\n'.repeat(200);
  const posts = Array.from({ length: 400 }, (_, id) => ({ id, title: `Day ${id}`, content }));
  const blog = makeFolder({ 'export.xml': makeWxr(posts) });
  for (const [signal, code, made] of [
    ['SIGTERM', 143, /^pinhole-import-/],
    ['SIGINT', 130, /unfinished$/],
  ] as const) {
    const [scratch, folder] = [makeFolder(), makeFolder()];
    const seen = seeNew(made.source.startsWith('^') ? scratch : folder, made);
    const running = startPinhole(['import', blog, '--to', join(folder, 'journal')], { TMPDIR: scratch });
    await seen;
    running.process.kill(signal);
    expect((await running.ended).code).toBe(code);
    expect([readdirSync(scratch), readdirSync(folder)]).toEqual([[], []]);
  }
});
