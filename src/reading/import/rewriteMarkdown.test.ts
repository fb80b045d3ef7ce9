import { expect, test } from 'vitest';
import { rewriteMarkdown } from './rewriteMarkdown.ts';

const rewrite = (text: string) =>
  rewriteMarkdown(text, {
    picture: (name) =>
      name.includes('gone') ? null : name.startsWith('http') ? undefined : `new (1)/${name}`,
    has: (name) => !name.startsWith('http'),
    link: (address) =>
      address.startsWith('/') ? `../x/index.md${address.replace(/^[^#]*/, '')}` : undefined,
  });

test('pictures and links lead to where they are now, and everything else stays as it is written', () => {
  expect(
    rewrite(`# A *b* \\* c

![a [b]](a.jpg "it's \\"so\\"") and [c **d**](/c/#e 'f') and <https://x.example/>, ![far](https://x.example/a.jpg)

    ![code](a.jpg)

\`![code](a.jpg)\` [![small](s.jpg)](l.jpg) [![page](p.jpg "P")](/page/)

![r][ref] [l][link]

[ref]: r.jpg "R"
[link]: /l/

| a | b |
|---|---|
| ![t](t.jpg) | [u](/u/) |
`),
  ).toBe(`# A *b* \\* c

![a \\[b\\]](new%20%281%29/a.jpg "it's \\"so\\"") and [c **d**](../x/index.md#e "f") and <https://x.example/>, ![far](https://x.example/a.jpg)

    ![code](a.jpg)

\`![code](a.jpg)\` ![small](new%20%281%29/l.jpg) ![page](new%20%281%29/p.jpg "P")

![r][ref] [l][link]

[ref]: new%20%281%29/r.jpg "R"
[link]: ../x/index.md

| a | b |
|---|---|
| ![t](new%20%281%29/t.jpg) | [u](../x/index.md) |
`);
});

test('HTML that is nothing but pictures becomes Markdown, and in other HTML the names change', () => {
  expect(rewrite('<figure><img src="a.jpg" alt="A"><figcaption>An <em>a</em></figcaption></figure>\n')).toBe(
    '![A](new%20%281%29/a.jpg "An a")\n',
  );
  expect(rewrite('<div>\n<a href="/b/">b</a> <img src="a.jpg">\n</div>\n')).toBe(
    '<div>\n<a href="../x/index.md">b</a> <img src="new%20%281%29/a.jpg">\n</div>\n',
  );
});

test('a picture that is not there leaves its name where no reader sees it', () => {
  expect(rewrite('![a](gone--x.jpg) <img src="gone.jpg">\n\n<p>b <img src="gone.jpg"></p>\n')).toBe(
    '<!-- gone- -x.jpg --> <!-- gone.jpg -->\n\n<p>b <img src=""></p>\n',
  );
});

test('a name with a space in it is a picture, as some generators take it', () => {
  expect(rewrite('![a](my photo.jpg "b")\n\n    ![a](my photo.jpg)\n')).toBe(
    '![a](new%20%281%29/my%20photo.jpg "b")\n\n    ![a](my photo.jpg)\n',
  );
});

test('a small picture that is here stays where the large one is on another server, and footnotes stay words', () => {
  expect(rewrite('[![a](s.jpg)](https://x.example/l.jpg)\n\n[^1]: /Once.\n')).toBe(
    '![a](new%20%281%29/s.jpg)\n\n[^1]: /Once.\n',
  );
});
