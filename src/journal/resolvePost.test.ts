import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPost } from '../reading/readPost.ts';
import type { PostAddress } from './findLink.ts';
import type { Photo } from './photo.ts';
import { resolvePost } from './resolvePost.ts';

function makePhoto(trip: string, file: string, more: Partial<Photo> = {}) {
  const slug = file.replace(/\.[^.]*$/, '').toLowerCase();
  const url = `${trip}/photos/${slug}/`;
  const photo: Photo = {
    id: `${trip}/${slug}`,
    trip,
    slug,
    url,
    width: 4,
    height: 3,
    posts: [],
    renditions: [],
    ...more,
  };
  return { folder: trip, file, photo };
}

const on = (local: string) => ({ taken: { local, source: 'exif' as const } });
const context = {
  trip: 'shanghai',
  folder: 'shanghai',
  slug: 'shanghai',
  url: 'shanghai/',
  title: 'Shanghai',
  photos: [
    makePhoto('shanghai', 'bund.jpeg', {
      ...on('2019-06-24T19:30:00'),
      place: { name: { en: 'The Bund', zh: '外滩' }, city: 'Shanghai', source: 'sidecar' },
    }),
    makePhoto('shanghai', 'bund-2.jpeg', on('2019-06-24T19:31:00')),
    makePhoto('shanghai', 'hall.jpg', on('2019-06-25')),
    makePhoto('shanghai', 'stage.jpg'),
    makePhoto('shanghai', 'tower.jpg'),
    makePhoto('rome', 'forum.jpg', on('2019-06-25')),
  ],
  figures: [{ folder: 'shanghai', file: '_scans/plan 1.svg', width: 10, height: 5 }],
  withheld: [{ folder: 'shanghai', file: 'secret.jpg' }],
};
const posts: readonly PostAddress[] = [
  { folder: 'shanghai', file: 'index.md', url: 'shanghai/' },
  {
    folder: 'shanghai',
    file: '2019-06-25-hall.md',
    url: 'shanghai/hall/',
    aliases: ['/2019/hall/', '/大厅/'],
  },
  { folder: 'rome', file: 'index.md', url: 'rome/' },
];

const resolve = (text: string, file = 'index.md') => resolvePost(readPost(text, file), { ...context, posts });
const blocks = (text: string) => resolve(text).post.blocks;
const problems = (text: string) =>
  resolve(text).problems.map(({ line, what, todo }) => `${line}: ${what}; ${todo}`);
const html = (text: string) =>
  blocks(text)
    .map((block) => (block.kind === 'prose' ? block.html : ''))
    .join('');

describe('resolvePost', () => {
  it('tells what the front matter says, and its address', () => {
    const text =
      '---\ntitle: Two\ndate: 2019-08-12\nlang: en\ncover: /x/bund.jpeg\naliases: /old/\ndescription: d\n---\nWords';
    expect(resolve(text).post).toEqual({
      slug: 'shanghai',
      trip: 'shanghai',
      title: 'Two',
      date: '2019-08-12',
      description: 'd',
      lang: 'en',
      cover: 'shanghai/bund',
      aliases: ['/old/'],
      url: 'shanghai/',
      photos: [],
      blocks: [{ kind: 'prose', html: '<p>Words</p>' }],
    });
  });

  it('takes the title it is given where the post has none', () => {
    expect(resolve('Words').post.title).toBe('Shanghai');
  });

  it('shows photos with the words of the post, and knows the first showing', () => {
    const { post } = resolve('![The Bund](/assets/bund.jpeg "Night")\n\n![](hall.jpg) ![](bund.jpeg)');
    expect(post.blocks).toEqual([
      {
        kind: 'photos',
        layout: 'single',
        photos: [{ photo: 'shanghai/bund', first: true, caption: 'Night', alt: 'The Bund' }],
      },
      {
        kind: 'photos',
        layout: 'row',
        photos: [
          { photo: 'shanghai/hall', first: true },
          { photo: 'shanghai/bund', first: false },
        ],
      },
    ]);
    expect(post.photos).toEqual(['shanghai/bund', 'shanghai/hall']);
  });

  it('sets more than four photos as a set', () => {
    const names = ['bund.jpeg', 'bund-2.jpeg', 'hall.jpg', 'stage.jpg', 'tower.jpg'];
    expect(blocks(names.map((name) => `![](${name})`).join('\n'))).toMatchObject([{ layout: 'set' }]);
  });

  it.each([
    ['{{ photos day="2019-06-24" }}', ['shanghai/bund', 'shanghai/bund-2']],
    ['{{ photos day="2019-06-25" }}', ['shanghai/hall']],
    ['{{ photos place="the bund" }}', ['shanghai/bund']],
    ['{{ photos place="外滩" }}', ['shanghai/bund']],
    ['{{ photos place="Shanghai" }}', ['shanghai/bund']],
    ['{{ photos files="bund*" }}', ['shanghai/bund', 'shanghai/bund-2']],
    ['{{ photos files="BUND-?.jpeg" }}', ['shanghai/bund-2']],
  ])('shows the photos of its own trip for %s', (text, shown) => {
    const { post, problems } = resolve(text);
    expect(post.blocks).toEqual([
      { kind: 'photos', layout: 'set', photos: shown.map((photo) => ({ photo, first: true })) },
    ]);
    expect(problems).toEqual([]);
  });

  it('publishes a drawing with the post', () => {
    const { post, figures } = resolve('![Plan](_scans/plan%201.svg)\n*The hall*');
    const url = 'assets/figures/shanghai/_scans/plan%201.svg';
    expect(post.blocks).toEqual([
      { kind: 'figure', figure: { url, width: 10, height: 5, caption: 'The hall', alt: 'Plan' } },
    ]);
    expect(figures).toEqual([{ folder: 'shanghai', file: '_scans/plan 1.svg', url }]);
  });

  it.each([
    ['![](bund.jpg)', '3: no photo matches "bund.jpg"; did you mean bund.jpeg?'],
    ['![](bunt.jpeg)', '3: no photo matches "bunt.jpeg"; did you mean bund.jpeg?'],
    ['![](xyz.png)', '3: no photo matches "xyz.png"; write its path inside the trip, as it is on disk'],
    ['![](secret.jpg)', '3: "secret.jpg" is not published, so the post does not show it; undefined'],
    ['![](secrex.jpg)', '3: no photo matches "secrex.jpg"; write its path inside the trip, as it is on disk'],
    ['{{ photos day="2020-01-01" }}', '3: no photo of this trip is meant by day "2020-01-01"; undefined'],
    ['[x](nowhere.md)', '3: no photo matches "nowhere.md"; write its path inside the trip, as it is on disk'],
    [
      '[x](nowhere/)',
      '3: the link to "nowhere/" leads nowhere; write the path of a post or photo, or a whole address',
    ],
    ['[x](#nowhere)', '3: "#nowhere" is no place in this post; write the name of one of its headings'],
    ['[x](secret.jpg)', '3: the link to "secret.jpg" leads to a photo that is not published; undefined'],
  ])('has a problem with %s', (text, problem) => {
    expect(problems(`Words\n\n${text}`)).toEqual([problem]);
    expect(resolve(text).post.photos).toEqual([]);
  });

  it('names the file of a problem as the author would type it', () => {
    expect(resolve('![](x.png) <script></script>').problems.map(({ file }) => file)).toEqual([
      'shanghai/index.md',
      'shanghai/index.md',
    ]);
  });

  it('has a problem with a cover that is none', () => {
    expect(resolve('---\ncover: bund.jpg\n---\n').problems).toEqual([
      {
        file: 'shanghai/index.md',
        what: 'cover: no photo matches "bund.jpg"',
        todo: 'did you mean bund.jpeg?',
      },
    ]);
    expect(resolve('---\ncover: secret.jpg\n---\n').post.cover).toBeUndefined();
  });

  it('makes a picture of another server a link', () => {
    const text = '![1 < 2](https://example.org/a.jpg?b "x")';
    expect(html(text)).toBe('<p><a href="https://example.org/a.jpg?b" rel="noopener noreferrer">x</a></p>');
    expect(problems(text)).toEqual([
      '1: the picture https://example.org/a.jpg?b is on another server and became a link; put the file into the folder of the trip',
    ]);
  });

  it.each([
    ['[x](https://example.org/)', '<a href="https://example.org/" rel="noopener noreferrer">x</a>'],
    ['[x](//example.org/)', '<a href="//example.org/" rel="noopener noreferrer">x</a>'],
    ['[x](mailto:a@example.org)', '<a href="mailto:a@example.org">x</a>'],
    ['[x](2019-06-25-hall.md)', '<a href="shanghai/hall/">x</a>'],
    ['[x](../rome/index.md#forum)', '<a href="rome/#forum">x</a>'],
    ['[x](../rome/)', '<a href="rome/">x</a>'],
    ['[x](/2019/hall)', '<a href="shanghai/hall/">x</a>'],
    ['[x](/大厅/)', '<a href="shanghai/hall/">x</a>'],
    ['[x](/%E5%A4%A7%E5%8E%85#floor)', '<a href="shanghai/hall/#floor">x</a>'],
    ['[x](bund.jpeg)', '<a href="shanghai/photos/bund/">x</a>'],
    ['[x](_scans/plan%201.svg)', '<a href="assets/figures/shanghai/_scans/plan%201.svg">x</a>'],
    ['[x](/about/)', '<a href="/about/">x</a>'],
    ['[x](#photo-bund)', '<a href="shanghai/#photo-bund">x</a>'],
    ['[x](nowhere.html "y")', 'x'],
    ['[*x* y](../../etc/passwd)', '<em>x</em> y'],
    ['[x](%22%3E%3Cscript%3E.md)', 'x'],
    [
      '[x](https://example.org/"onclick="alert(1))',
      '<a href="https://example.org/&#x22;onclick=&#x22;alert(1)" rel="noopener noreferrer">x</a>',
    ],
  ])('turns the link %s into %s', (text, expected) => {
    expect(html(text)).toBe(`<p>${expected}</p>`);
  });

  it('turns links inside the post into whole addresses, as other generators name headings too', () => {
    expect(html('## Page\n\n[x](#page)')).toContain('<a href="shanghai/#text-page">x</a>');
    expect(html('## C & D\n\n[x](#c--d) [y](#c-d) [top](#)')).toBe(
      '<h2 id="c-d">C &#x26; D</h2><p><a href="shanghai/#c-d">x</a> <a href="shanghai/#c-d">y</a> <a href="shanghai/">top</a></p>',
    );
  });
});

const real = new URL('../../../shared/kubecon/kubecon/index.md', import.meta.url);
describe.skipIf(!existsSync(real))('a real post', () => {
  it('shows all seven photos of its folder without a problem but its encoding', () => {
    const files = 'bund.jpeg flight.jpeg conference.jpg sponsor.jpg dolls.jpg paper.jpg tianmien.jpeg'.split(
      ' ',
    );
    const { post, problems } = resolvePost(readPost(readFileSync(real, 'utf8'), 'index.md'), {
      ...{ trip: 'kubecon', folder: 'kubecon', slug: 'kubecon', url: 'kubecon/', title: 'Kubecon' },
      ...{ photos: files.toSorted().map((file) => makePhoto('kubecon', file)), figures: [], withheld: [] },
    });
    expect(post.photos).toEqual(files.map((file) => `kubecon/${file.replace(/\..*/, '')}`));
    expect(post.blocks.flatMap((block) => (block.kind === 'photos' ? [block.layout] : []))).toEqual([
      'single',
      'single',
      'single',
      'single',
      'row',
      'single',
    ]);
    expect(problems).toHaveLength(1);
  });
});
