import { existsSync, readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import type { ParsedBlock } from '../journal/parsedPost.ts';
import { decodeText } from './decodeText.ts';
import { readPost } from './readPost.ts';

/** A block in short: HTML for prose, `[ref|alt|caption@line, …]` for pictures, `{by value}` for sets. */
function show(block: ParsedBlock): string {
  if (block.kind === 'prose') return toHtml(block.tree).replaceAll('\n', '');
  if (block.kind === 'set') return `{${block.by} ${block.value}}`;
  const images = block.images.map(({ ref, alt, caption }) => [ref, alt ?? '', caption ?? ''].join('|'));
  return `${block.layout === 'row' ? 'row ' : ''}[${images.join(', ')}]`;
}
const blocks = (text: string) => readPost(text, 'index.md').blocks.map(show);
const html = (text: string) => blocks(text).join('');
const problems = (text: string) =>
  readPost(text, 'index.md').problems.map(({ line, what }) => `${line}: ${what}`);

describe('the title of a post', () => {
  it.each([
    [
      'is the one of the front matter',
      '---\ntitle: Two rivers\n---\n# Other\n',
      'Two rivers',
      ['<h2 id="other">Other</h2>'],
    ],
    [
      'is else the first heading, which leaves the text',
      '# Two *rivers*\n\nWords',
      'Two rivers',
      ['<p>Words</p>'],
    ],
    [
      'stands once where the text repeats it',
      '---\ntitle: Two rivers\n---\n# Two Rivers!\n\nWords',
      'Two rivers',
      ['<p>Words</p>'],
    ],
    ['is else left to the file name', '## Rivers', undefined, ['<h2 id="rivers">Rivers</h2>']],
    ['keeps markup as text', '# <script>x</script>1 < 2 &amp; 3', '1 < 2 & 3', []],
  ])('%s', (_, text, title, rest) => {
    const post = readPost(text, 'index.md');
    expect(post.matter.title).toBe(title);
    expect(post.blocks.map(show)).toEqual(rest);
  });

  it('is told from its date in a file name of Jekyll', () => {
    expect(readPost('Words', '2019-08-12-kubecon.md').matter).toEqual({ date: '2019-08-12' });
    expect(readPost('---\ndate: 2019-08-13\n---\n', '2019-08-12-kubecon.md').matter).toEqual({
      date: '2019-08-13',
    });
  });
});

describe('the text of a post', () => {
  it.each([
    ['a "quote" -- and it\'s...', '<p>a “quote” – and it’s…</p>'],
    ['~~gone~~ www.example.org', '<p><s>gone</s> <a href="https://www.example.org">www.example.org</a></p>'],
    ['index.md and kubernetes.io', '<p>index.md and kubernetes.io</p>'],
    ['https://example.org/a', '<p><a href="https://example.org/a">https://example.org/a</a></p>'],
    [
      '| a | b |\n|---|--:|\n| 1 | 2 |',
      '<table><thead><tr><th>a</th><th align="right">b</th></tr></thead><tbody><tr><td>1</td><td align="right">2</td></tr></tbody></table>',
    ],
    [
      '- [x] packed\n- [ ] flown',
      '<ul><li class="task-list-item"><label><input type="checkbox" disabled checked> packed</label></li><li class="task-list-item"><label><input type="checkbox" disabled> flown</label></li></ul>',
    ],
    ['# A\n\n# B\n\n## C\n\n### B', '<h2 id="b">B</h2><h3 id="c">C</h3><h4 id="b-1">B</h4>'],
    ['### Deep\n\n#### Deeper', '<h2 id="deep">Deep</h2><h3 id="deeper">Deeper</h3>'],
    ["## What's up {#up}", '<h2 id="up">What’s up</h2>'],
    ["## It's", '<h2 id="its">It’s</h2>'],
    ['## Page', '<h2 id="text-page">Page</h2>'],
    ['## Photo bund', '<h2 id="text-photo-bund">Photo bund</h2>'],
    ['<kbd>x</kbd> <ruby>漢<rt>kan</rt></ruby>', '<p><kbd>x</kbd> <ruby>漢<rt>kan</rt></ruby></p>'],
    [
      '<details><summary>More</summary>\n\nWords\n\n</details>',
      '<details><summary>More</summary><p>Words</p></details>',
    ],
    ['```js\nlet a = "<b>";\n```', '<pre><code class="language-js">let a = "&#x3C;b>";</code></pre>'],
  ])('%j is read as %j', (text, expected) => {
    expect(html(text)).toBe(expected);
    expect(problems(text)).toEqual([]);
  });

  it('has footnotes', () => {
    expect(html('Words[^1]\n\n[^1]: Note')).toBe(
      '<p>Words<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p>' +
        '<section class="footnotes"><ol><li id="fn1" class="footnote-item"><p>Note <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>',
    );
  });

  it.each([
    [
      '<script>alert(1)</script>Words',
      '<p>Words</p>',
      ['1: <script> is left out: a post is text and pictures'],
    ],
    ['<b onclick="x()" style="color:red" class="y">Words</b>', '<p><b>Words</b></p>', []],
    ['<a href="javascript:alert(1)">Words</a>', '<p><a>Words</a></p>', []],
    ['<a href="java&#10;script:alert(1)">Words</a>', '<p><a>Words</a></p>', []],
    ['[Words](javascript:alert(1))', '<p>[Words](javascript:alert(1))</p>', []],
    [
      '<style>p { color: red }</style>\n\nWords',
      '<p>Words</p>',
      ['1: <style> is left out: a post is text and pictures'],
    ],
    ['Words<!-- secret -->', '<p>Words</p>', []],
    [
      'Words\n\n<svg onload="x()"><text>Drawn</text></svg>',
      '<p>Words</p>',
      ['3: <svg> is left out: a post is text and pictures'],
    ],
    [
      '<iframe src="https://www.youtube.com/embed/x?y" title="A walk"></iframe>',
      '<p><a href="https://www.youtube.com/embed/x?y">A walk</a></p>',
      ['1: <iframe> became a link to https://www.youtube.com/embed/x?y'],
    ],
    [
      '<iframe src="javascript:alert(1)"></iframe>',
      '',
      ['1: <iframe> is left out: a post is text and pictures'],
    ],
    [
      '<form action="x"><input name="y">Words</form>',
      '',
      ['1: <form> is left out: a post is text and pictures'],
    ],
    ['<img src="x" onerror="alert(1)">', '[x||]', []],
    ['<video src="waves.mp4" title="Waves" controls></video>', '[waves.mp4|Waves|]', []],
    [
      '![a](data:image/gif;base64,R0lGODlhAQABAAAAACw=)',
      '',
      ['1: a picture at data:image/gif;base64,R0lGODlhAQABAAAAAC is left out'],
    ],
    ['<p id="photo-bund" name="x">Words</p>', '<p id="text-photo-bund">Words</p>', []],
    ['&lt;script&gt; &amp; &#60;b&#62;', '<p>&#x3C;script> &#x26; &#x3C;b></p>', []],
  ])('%j is made safe', (text, expected, told) => {
    expect(html(text)).toBe(expected);
    expect(problems(text)).toEqual(told);
  });

  it('is read however deep it is nested', () => {
    const deep = '<div>'.repeat(20_000);
    expect(problems(deep)).toEqual(['1: HTML is nested too deeply to be read and is shown as text']);
    expect(html('>'.repeat(20_000))).toContain('<blockquote>');
    expect(html('*'.repeat(50_000))).not.toBe('');
    expect(html('['.repeat(50_000))).not.toBe('');
  }, 20_000);

  it('is read with any line ends and a byte order mark', () => {
    const post = readPost('\ufeff---\r\ntitle: Two\r\n---\r\n\r\n![a](b.jpg)\r\n', 'index.md');
    expect(post.matter.title).toBe('Two');
    expect(post.blocks).toEqual([
      { kind: 'images', layout: 'single', images: [{ ref: 'b.jpg', alt: 'a', line: 5 }] },
    ]);
  });

  it('names the file as the author would type it', () => {
    expect(readPost('<script></script>', 'index.md', '2019-06-shanghai').problems[0]?.file).toBe(
      '2019-06-shanghai/index.md',
    );
  });

  it('may be empty', () => {
    expect(readPost('', 'index.md')).toEqual({ file: 'index.md', matter: {}, blocks: [], problems: [] });
  });
});

describe('the pictures of a post', () => {
  it.each([
    ['alone in a paragraph', '![a](b.jpg)', ['[b.jpg|a|]']],
    ['with a title', '![a](b.jpg "c")', ['[b.jpg|a|c]']],
    ['with markup in title and alt', '![1 < 2 *x*](b.jpg "<b> & \'c\'")', ["[b.jpg|1 < 2 x|<b> & 'c']"]],
    ['with a line in italics below', '![a](b.jpg)\n*c* ', ['[b.jpg|a|c]']],
    [
      'with a paragraph in italics below',
      '![a](b.jpg)\n\n_c [d](e)_\n\nWords',
      ['[b.jpg|a|c d]', '<p>Words</p>'],
    ],
    [
      'with a title and italics that are words',
      '![a](b.jpg "c")\n\n*d*',
      ['[b.jpg|a|c]', '<p><em>d</em></p>'],
    ],
    [
      'with a sentence in italics that goes on',
      '![a](b.jpg)\n*c* and more',
      ['[b.jpg|a|]', '<p><em>c</em> and more</p>'],
    ],
    [
      'in a figure',
      '<figure><img src="b.jpg" alt="a"><figcaption>c <b>d</b></figcaption></figure>',
      ['[b.jpg|a|c d]'],
    ],
    ['in a link', '[![a](b.jpg)](https://example.org)', ['[b.jpg|a|]']],
    [
      'in a picture element',
      '<picture><source srcset="x.webp"><img src="b.jpg" alt="a"></picture>',
      ['[b.jpg|a|]'],
    ],
    ['two in a paragraph', '![a](b.jpg) ![c](d.jpg)', ['row [b.jpg|a|, d.jpg|c|]']],
    ['two in a paragraph with captions', '![](b.jpg)\n*a*\n![](d.jpg)\n*c*', ['row [b.jpg||a, d.jpg||c]']],
    ['two lines of HTML', '<img src="b.jpg">\n<img src="d.jpg">', ['row [b.jpg||, d.jpg||]']],
    [
      'a grid made by hand',
      '<div class="row">\n<div class="column"><img src="b.jpg" alt="a" /></div>\n<div class="column"><img src="d.jpg"/></div>\n</div>',
      ['row [b.jpg|a|, d.jpg||]'],
    ],
    [
      'a grid of figures',
      '<div><figure><img src="b.jpg"><figcaption>a</figcaption></figure><figure><img src="d.jpg"></figure></div>',
      ['row [b.jpg||a, d.jpg||]'],
    ],
    [
      'a grid of two rows',
      '<div><div><img src="a.jpg"><img src="b.jpg"></div><div><img src="c.jpg"><img src="d.jpg"></div></div>',
      ['row [a.jpg||, b.jpg||]', 'row [c.jpg||, d.jpg||]'],
    ],
    [
      'a table with captions below',
      '| ![a](b.jpg) | ![c](d.jpg) |\n|---|---|\n| left | right |',
      ['row [b.jpg|a|left, d.jpg|c|right]'],
    ],
    [
      'a table without a head',
      '| | |\n|---|---|\n| ![a](b.jpg) | ![c](d.jpg) |',
      ['row [b.jpg|a|, d.jpg|c|]'],
    ],
    [
      'a figure of two',
      '<figure><img src="b.jpg"><img src="d.jpg"><figcaption>c</figcaption></figure>',
      ['row [b.jpg||, d.jpg||]', '<p><em>c</em></p>'],
    ],
    ['after words', 'Thanks!\n![a](b.jpg)', ['<p>Thanks!</p>', '[b.jpg|a|]']],
    ['after words with a caption', 'Thanks!\n![a](b.jpg)\n*c*', ['<p>Thanks!</p>', '[b.jpg|a|c]']],
    ['between words', 'One ![a](b.jpg) two', ['<p>One  two</p>', '[b.jpg|a|]']],
    ['before words', '![a](b.jpg)\nWords', ['[b.jpg|a|]', '<p>Words</p>']],
    [
      'in a list',
      '1. One\n   ![a](b.jpg)\n2. Two',
      ['<ol><li>One</li></ol>', '[b.jpg|a|]', '<ol start="2"><li>Two</li></ol>'],
    ],
    ['in a quotation', '> Words ![a](b.jpg)', ['<blockquote><p>Words </p></blockquote>', '[b.jpg|a|]']],
    ['in a list of their own', '- ![a](b.jpg)\n- ![c](d.jpg)', ['row [b.jpg|a|, d.jpg|c|]']],
    ['in a div with words', '<div>\n\nWords\n\n![a](b.jpg)\n\n</div>', ['<p>Words</p>', '[b.jpg|a|]']],
    ['of another server', '![a](https://example.org/b.jpg)', ['[https://example.org/b.jpg|a|]']],
    [
      'with a name that needs escapes',
      '![a](<外滩 夜景 (副本)#1 100%.JPG>)',
      ['[外滩 夜景 (副本)#1 100%.JPG|a|]'],
    ],
    ['with a name that has them', '![a](%E5%A4%96%20b.jpg)', ['[%E5%A4%96%20b.jpg|a|]']],
    ['from a shortcode', '{{< figure src="b.jpg" title="c" >}}', ['[b.jpg||c]']],
    ['with kramdown behind it', '![a](b.jpg){: .center }\n*c*', ['[b.jpg|a|c]']],
    ['as code', '`![a](b.jpg)`', ['<p><code>![a](b.jpg)</code></p>']],
  ])('%s', (_, text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });

  it('know their line, also in HTML', () => {
    const text = '---\ntitle: x\n---\n\nWords\nmore\n![a](b.jpg)\n\n<div>\n<p>x</p>\n<img src="d.jpg"></div>';
    const lines = readPost(text, 'index.md').blocks.map((block) =>
      block.kind === 'images' ? block.images.map(({ line }) => line) : block.line,
    );
    expect(lines).toEqual([5, [7], 10, [11]]);
  });

  it.each([
    ['{{ photos day="2019-06-25" }}', ['{day 2019-06-25}']],
    ['Words\n{{ photos place="The Bund" }}\nmore', ['<p>Words</p>', '{place The Bund}', '<p>more</p>']],
    ['{{ photos files="*-bund-*.jpg" }}', ['{glob *-bund-*.jpg}']],
    ['`{{ photos day="2019-06-25" }}`', ['<p><code>{{ photos day="2019-06-25" }}</code></p>']],
  ])('come in sets by a line like %s', (text, expected) => {
    expect(blocks(text)).toEqual(expected);
    expect(problems(text)).toEqual([]);
  });

  it.each([
    '{{ photos }}',
    '{{ photos day="2019-06-31" }}',
    '{{ photos dya="x" }}',
    '{{ photos day="2019-06-25" place="x" }}',
  ])('%s is a problem', (text) => {
    expect(blocks(text)).toEqual([]);
    expect(problems(`Words\n\n${text}`)).toEqual([`3: "${text}" names no set of photos`]);
  });
});

const real = new URL('../../../shared/kubecon/kubecon/index.md', import.meta.url);
describe.skipIf(!existsSync(real))('a real post', () => {
  const post = existsSync(real)
    ? readPost(decodeText(readFileSync(real), 'index.md').text, 'index.md')
    : undefined;

  it('has its title and date', () => {
    expect(post?.matter).toEqual({ title: 'I went to KubeCon 🇨🇳😁', date: '2019-08-12T10:51:00+05:30' });
  });

  it('shows its seven photos, two of them side by side, one with its caption', () => {
    expect(post?.blocks.flatMap((block) => (block.kind === 'images' ? [show(block)] : []))).toEqual([
      '[/assets/code/kubecon/bund.jpeg|The Bund|]',
      '[/assets/code/kubecon/flight.jpeg|Flight to China|]',
      '[/assets/code/kubecon/conference.jpg|Keynote|Image courtesy of CNCF]',
      '[/assets/code/kubecon/sponsor.jpg|Sponsor Showcase|]',
      'row [/assets/code/kubecon/dolls.jpg|Snow|, /assets/code/kubecon/paper.jpg|Forest|]',
      '[/assets/code/kubecon/tianmien.jpeg|Tianmien Square|]',
    ]);
  });

  it('has its emoji and its dash back, and says so', () => {
    const text = post?.blocks.map(show).join('') ?? '';
    for (const sign of ['🤓', '❤️', '✈️', '🏨', 'Jaeger – Steve']) expect(text).toContain(sign);
    expect(text).toContain('<p>Thank you CNCF, GSoC and China!</p>');
    expect(post?.problems.map(({ line, what }) => `${line}: ${what}`)).toEqual([
      '3: the text was once saved in the wrong encoding: "\uf8ffüá®\uf8ffüá≥\uf8ffüòÅ" is read as "🇨🇳😁" (also on lines 9, 13, 15, 29)',
    ]);
  });
});
