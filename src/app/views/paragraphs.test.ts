import { expect, test } from 'vitest';
import { splitParagraphs } from './paragraphs.ts';

test('the text of a post is read paragraph by paragraph', () => {
  const html =
    '<h2 id="a">The <em>Expo</em> Center</h2>\n<p>Rain &#x26; <a title="a > b" href="x/">un<b>ending</b></a><br>talks</p>\n<ul><li>One</li><li>外滩</li></ul>';
  expect(splitParagraphs(html)).toEqual(['The Expo Center', 'Rain & unending talks', 'One', '外滩']);
  expect(splitParagraphs('<hr>\n')).toEqual([]);
});
