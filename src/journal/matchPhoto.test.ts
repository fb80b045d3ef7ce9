import { describe, expect, it } from 'vitest';
import { matchPhoto, pathOf } from './matchPhoto.ts';

const library = [
  'shanghai/bund.jpeg',
  'shanghai/day1/lunch.jpg',
  'shanghai/day2/lunch.jpg',
  'shanghai/day2/Tower.JPG',
  'shanghai/images/river.jpg',
  'shanghai/外滩 夜景 (副本)#1 100%.JPG',
  'shanghai/cafe\u0301.jpg',
  'shanghai/a.jpg',
  'shanghai/A.JPG',
  'rome/bund.jpeg',
  'rome/forum.jpg',
  'rome/old/river.jpg',
].map((path) => ({ folder: path.split('/')[0]!, file: path.slice(path.indexOf('/') + 1) }));

const match = (name: string, file = 'index.md', files = library) =>
  matchPhoto(name, { folder: 'shanghai', file }, files).map(pathOf);

describe('matchPhoto', () => {
  it.each([
    ['a path beside the post', 'bund.jpeg', ['shanghai/bund.jpeg']],
    ['a path with a dot', './day1/lunch.jpg', ['shanghai/day1/lunch.jpg']],
    ['an absolute path of another site', '/assets/code/kubecon/bund.jpeg', ['shanghai/bund.jpeg']],
    ['the longest end of a path', '/assets/day2/lunch.jpg', ['shanghai/day2/lunch.jpg']],
    ['a path from elsewhere', '../../static/images/river.jpg', ['shanghai/images/river.jpg']],
    ['a file of another trip by name', 'forum.jpg', ['rome/forum.jpg']],
    ['a file of another trip by path', '../rome/bund.jpeg', ['rome/bund.jpeg']],
    ['the folder of another trip', '/photos/rome/bund.jpeg', ['rome/bund.jpeg']],
    ['its own trip before others', 'old/river.jpg', ['shanghai/images/river.jpg']],
    ['several in different folders', 'lunch.jpg', ['shanghai/day1/lunch.jpg', 'shanghai/day2/lunch.jpg']],
    ['nothing', 'none.jpg', []],
    ['no part of a name', 'und.jpeg', []],
    ['an empty name', '', []],
    ['a folder', 'day1', []],
    ['another letter case', 'tower.jpg', ['shanghai/day2/Tower.JPG']],
    ['the letter case as written first', 'A.JPG', ['shanghai/A.JPG']],
    ['a name as it is on disk', '外滩 夜景 (副本)#1 100%.JPG', ['shanghai/外滩 夜景 (副本)#1 100%.JPG']],
    [
      'a percent-encoded name',
      '%E5%A4%96%E6%BB%A9%20%E5%A4%9C%E6%99%AF%20(%E5%89%AF%E6%9C%AC)%231%20100%25.JPG',
      ['shanghai/外滩 夜景 (副本)#1 100%.JPG'],
    ],
    ['a composed name for a decomposed file', 'caf\u00e9.jpg', ['shanghai/cafe\u0301.jpg']],
    ['an address with a query', 'bund.jpeg?raw=true#full', ['shanghai/bund.jpeg']],
    ['a path of Windows', 'C:\\photos\\day1\\lunch.jpg', ['shanghai/day1/lunch.jpg']],
    ['a broken escape', '%E5%A4.jpg', []],
    ['a path out of the library', '../../../etc/passwd', []],
    ['an encoded path out of the library', '..%2f..%2fetc%2fpasswd', []],
  ])('finds %s', (_, name, found) => {
    expect(match(name)).toEqual(found);
  });

  it('takes the path from the folder of the post first', () => {
    expect(match('lunch.jpg', 'day2/index.md')).toEqual(['shanghai/day2/lunch.jpg']);
    expect(match('../day1/lunch.jpg', 'day2/index.md')).toEqual(['shanghai/day1/lunch.jpg']);
  });

  it('finds files of a library that is itself one trip', () => {
    const files = [{ folder: '', file: 'bund.jpeg' }];
    expect(matchPhoto('/assets/bund.jpeg', { folder: '', file: 'index.md' }, files)).toEqual(files);
  });
});
