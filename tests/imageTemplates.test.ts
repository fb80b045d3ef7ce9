import { readFileSync } from 'node:fs';
import { parseUrl, transformUrl } from 'unpic';
import { expect, test } from 'vitest';
import { listServedRenditions } from '../src/journal/imageServer.ts';

const hosting = readFileSync(new URL('../docs/hosting.md', import.meta.url), 'utf8');
const templates = new Map(
  [...hosting.matchAll(/^\| ([\w ()]+?) +\| `(https:[^`]+)` +\|$/gm)].map(([, name = '', template = '']) => [
    name,
    template,
  ]),
);

/** The addresses that a template gives for a photo 640 pixels wide, as AVIF and as JPEG. */
const addressesOf = (name: string) =>
  listServedRenditions(templates.get(name) ?? '', { url: 'img/0f3a-4032.jpg' }, [
    { width: 640, height: 480 },
  ]).map(({ url }) => url);

test('the documentation names templates for six servers', () => {
  expect([...templates.keys()]).toEqual([
    'IPX',
    'Cloudflare Images',
    'Cloudinary (fetch)',
    'imgix',
    'ImageKit',
    'Netlify Image CDN',
  ]);
});

// unpic knows what the servers' own documentation says of their addresses.
test.each([
  ['Cloudflare Images', 'cloudflare', '/journal/img/0f3a-4032.jpg'],
  ['imgix', 'imgix', 'https://you.imgix.net/img/0f3a-4032.jpg'],
  ['ImageKit', 'imagekit', 'https://ik.imagekit.io/YOU/img/0f3a-4032.jpg'],
  ['Netlify Image CDN', 'netlify', '/img/0f3a-4032.jpg'],
])('%s understands the addresses of its template', (name, cdn, src) => {
  expect(addressesOf(name).map((url) => parseUrl(url))).toEqual(
    ['avif', 'jpg'].map(
      (format) => expect.objectContaining({ cdn, src, operations: { width: 640, format } }) as unknown,
    ),
  );
});

/** Of a template's address: what stands between two slashes as `name_value,name_value`. */
const termsOf = (url: string | null | undefined) =>
  /\/((?:\w+_[\w]+,?)+)\//.exec(url ?? '')?.[1]?.split(',') ?? [];

test.each([
  ['IPX', 'ipx', '/img/0f3a-4032.jpg', 'avif'],
  ['Cloudinary (fetch)', 'cloudinary', 'https://res.cloudinary.com/YOU/image/upload/0f3a-4032.jpg', 'avif'],
  ['Cloudinary (fetch)', 'cloudinary', 'https://res.cloudinary.com/YOU/image/upload/0f3a-4032.jpg', 'jpg'],
] as const)('%s is asked by the terms that %s has, for %s as %s', (name, provider, url, format) => {
  const theirs = termsOf(transformUrl({ url, width: 640, format, provider }));
  const ours = addressesOf(name).map(termsOf)[format === 'avif' ? 0 : 1] ?? [];
  expect(ours).toEqual(['w_640', `f_${format}`]);
  expect(theirs).toEqual(expect.arrayContaining(ours));
});
