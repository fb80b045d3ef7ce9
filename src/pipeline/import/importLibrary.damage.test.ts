import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { importAndBuild } from '../../../tests/fixtures/importAndBuild.ts';
import { makeFolder } from '../../../tests/fixtures/makeFolder.ts';
import { makeJpeg } from '../../../tests/fixtures/makeJpeg.ts';
import { importLibrary } from './importLibrary.ts';

const config = { '_config.yml': 'title: Far\n' };
const picture = () => makeJpeg({ width: 400, height: 300 });

test('front matter that is broken keeps its post back, and is listed with its line', async () => {
  const folder = makeFolder({
    ...config,
    '_posts/2019-01-01-good.md': '---\ntitle: Good\n---\n\nYes.\n',
    '_posts/2019-01-02-bad.md': '---\ntitle: "Bad\ndraft: true\n---\n\nNo.\n',
    '_posts/2019-01-03-worse.md': '+++\ntitle = \n+++\n\nNo.\n',
    '_posts/2019-01-04-open.md': '---\ntitle: Open\n\nNo end.\n',
  });
  const { files, problems } = await importAndBuild(folder);
  expect(files).toEqual(['2019-01-good/index.md', 'site.yaml']);
  expect(problems.map((problem) => problem.replace(/ \(?as YAML: [^,]*,/, ' as YAML,'))).toEqual([
    expect.stringMatching(
      /^_posts\/2019-01-02-bad\.md:\d: this is not readable as YAML.*, so the post is not brought/,
    ),
    '_posts/2019-01-03-worse.md:2: this is not readable as TOML: invalid value, so the post is not brought; put it right there and import again',
    '_posts/2019-01-04-open.md:1: the front matter has no end, so the post is not brought; add a line `---` below its last key',
  ]);
});

test('nothing outside of the folder is read, whatever a name or a link says', async () => {
  const outside = makeFolder({ 'secret.jpg': await picture() });
  const folder = makeFolder({
    ...config,
    '_posts/2019-01-01-a.md':
      '---\ntitle: A\nimage: ../../../../etc/passwd.jpg\n---\n\n![p](../../../../etc/passwd) ![s](/assets/secret.jpg) ![k](/assets/kept.jpg)\n\n<img src="file:///etc/passwd">\n',
    'assets/own.jpg': await picture(),
  });
  symlinkSync(join(outside, 'secret.jpg'), join(folder, 'assets/secret.jpg'));
  symlinkSync(outside, join(folder, 'assets/all'));
  symlinkSync(join(folder, 'assets/own.jpg'), join(folder, 'assets/kept.jpg'));
  const { files, problems, read } = await importAndBuild(folder);
  expect(files).toEqual(['2019-01-a/index.md', '2019-01-a/kept.jpg', 'site.yaml']);
  expect(read('2019-01-a/index.md')).toContain(
    '<!-- ../../../../etc/passwd --> <!-- /assets/secret.jpg --> ![k](kept.jpg)',
  );
  expect(problems).toEqual([
    'assets/all: this link leads out of the folder, and is not followed; copy what it leads to into the folder',
    'assets/secret.jpg: this link leads out of the folder, and is not followed; copy what it leads to into the folder',
    '_posts/2019-01-01-a.md:1: the picture "../../../../etc/passwd.jpg" leads out of the folder, and is not brought; copy it to 2019-01-a/ and write its name in the post',
    '_posts/2019-01-01-a.md:6: the picture "../../../../etc/passwd" leads out of the folder, and is not brought; copy it to 2019-01-a/ and write its name in the post',
    '_posts/2019-01-01-a.md:6: the picture "/assets/secret.jpg" is not there; put it into 2019-01-a/ and write its name in the post',
    '_posts/2019-01-01-a.md:8: the picture file:///etc/passwd is none of a site; write the name of a picture of this trip',
  ]);
});

test('names that agree in two trips and in one, names in Chinese, CRLF and a byte order mark', async () => {
  const folder = makeFolder({
    ...config,
    '_posts/a/2019-01-01-same.md':
      '\ufeff---\r\ntitle: One\r\n---\r\n\r\n![外滩](/图/外滩 夜.jpg)\r\n![b](/b/IMG_1.jpg) ![c](/c/IMG_1.jpg)\r\n',
    '_posts/b/2019-01-02-same.md':
      '---\ntitle: Two\n---\n\n![外滩](/%E5%9B%BE/%E5%A4%96%E6%BB%A9%20%E5%A4%9C.jpg)\n',
    '_posts/2019-01-03-上海.md': '---\ntitle: 上海\n---\n\n好\n',
    '图/外滩 夜.jpg': await picture(),
    'b/IMG_1.jpg': await makeJpeg({ width: 400, height: 300, color: '#111111' }),
    'c/IMG_1.jpg': await makeJpeg({ width: 400, height: 300, color: '#222222' }),
  });
  const { files, problems, buildProblems, shown } = await importAndBuild(folder);
  expect(problems).toEqual([]);
  expect(buildProblems).toEqual([]);
  expect(files).toEqual([
    '2019-01-same-2/index.md',
    '2019-01-same/IMG_1.jpg',
    '2019-01-same/c-IMG_1.jpg',
    '2019-01-same/index.md',
    '2019-01-same/外滩 夜.jpg',
    '2019-01-上海/index.md',
    'site.yaml',
  ]);
  expect(shown).toEqual({
    '2019-01-%E4%B8%8A%E6%B5%B7/': [],
    '2019-01-same-2/': ['2019-01-same/外滩-夜 | 外滩'],
    '2019-01-same/': ['2019-01-same/外滩-夜 | 外滩', '2019-01-same/img-1 | b', '2019-01-same/c-img-1 | c'],
  });
});

test('a folder that is there is not written to, nor one in the source, and what is nothing known says what was looked for', async () => {
  const folder = makeFolder({ ...config, '_posts/2019-01-01-a.md': '---\ntitle: A\n---\n\nA.\n' });
  const parent = makeFolder();
  const to = join(parent, 'library');
  mkdirSync(to);
  await expect(importLibrary(folder, { to, now: 0 })).rejects.toThrow('exists, and nothing is written over');
  expect(readdirSync(to)).toEqual([]);
  const inside = join(folder, 'library');
  await expect(importLibrary(folder, { to: inside, now: 0 })).rejects.toThrow('which is only read');
  expect(existsSync(inside)).toBe(false);
  const nothing = makeFolder({ 'a.txt': 'x' });
  await expect(importLibrary(nothing, { to: join(parent, 'b'), now: 0 })).rejects.toThrow(
    /is nothing that is known\. Looked for: Jekyll \(_config\.yml and _posts\/\); Hugo .*Polarsteps .*--kind/,
  );
  const empty = makeFolder({ ...config, '_posts/2019-01-02-bad.md': '---\ntitle: "Bad\n---\n' });
  await expect(importLibrary(empty, { to: join(parent, 'c'), now: 0 })).rejects.toThrow(
    'holds no post that can be brought',
  );
  expect(readdirSync(parent)).toEqual(['library']);
});

test('a library that cannot be finished is not there', async () => {
  const folder = makeFolder({
    ...config,
    '_posts/2019-01-01-a.md': '---\ntitle: A\n---\n\n![p](/p.jpg)\n',
    'p.jpg': await picture(),
  });
  const to = join(makeFolder(), 'library');
  const taken = importLibrary(folder, {
    to,
    now: 0,
    // Somebody else makes the folder meanwhile.
    onProgress: () => writeFileSync(to, 'mine'),
  });
  await expect(taken).rejects.toThrow('exists, and nothing is written over');
  expect(readdirSync(dirname(to))).toEqual(['library']);
});
