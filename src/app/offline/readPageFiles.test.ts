import { expect, test } from 'vitest';
import { fixBase, readPageFiles, readTitle } from './readPageFiles.ts';

const page = `<!doctype html>
<html lang="en">
<head>
<base href="../../">
<meta name="pinhole-version" content="abc_-1">
<link rel="icon" type="image/svg+xml" href="favicon.svg">
<link rel="preload" as="font" type="font/woff2" href="assets/face-1.woff2" crossorigin>
<link rel="stylesheet" href="assets/main-2.css">
<script type="module" src="assets/main-3.js" fetchpriority="low"></script>
<link rel="modulepreload" href="assets/core-4.js" fetchpriority="low">
<title>Salt &amp; sand · Coasts</title>
</head>
<body><script type="module" src="assets/written-by-an-author.js"></script></body>
</html>`;

test('reads the version of a page and what it cannot do without', () => {
  expect(readPageFiles(page)).toEqual({
    version: 'abc_-1',
    entry: 'assets/main-3.js',
    files: ['assets/face-1.woff2', 'assets/main-2.css', 'assets/main-3.js', 'assets/core-4.js'],
  });
});

test('keeps no page that says no version', () => {
  expect(readPageFiles(page.replace(/<meta.*>/, ''))).toBeUndefined();
  expect(readPageFiles('<!doctype html><title>A portal that asks to log in</title>')).toBeUndefined();
});

test('stands at any address', () => {
  expect(fixBase(page, 'https://example.org/a&b/')).toContain('<base href="https://example.org/a&amp;b/">');
});

test('reads the title as it was written, without that of the site', () => {
  expect(readTitle(page, 'Coasts')).toBe('Salt & sand');
  expect(readTitle('<title>Coasts</title>', 'Coasts')).toBe('Coasts');
});
