import { makeRandom } from '../random.js';

const cameras = [
  { make: 'Canon', model: 'Canon EOS 80D', lens: 'EF-S18-55mm f/3.5-5.6' },
  { make: 'Canon', model: 'Canon EOS 80D', lens: 'EF50mm f/1.8' },
  { make: 'Apple', model: 'iPhone 8' },
  { make: 'FUJIFILM', model: 'X100F' },
];
const syllables = [
  'ka',
  'to',
  'ri',
  'men',
  'sha',
  'lo',
  'ber',
  'vin',
  'da',
  'est',
  'or',
  'ul',
  'pa',
  'ne',
  'gri',
  'sto',
];

/** The journal with cameras, places and keywords that last for a while, and captions whose words are spread as in a language. */
export function describePhotos(journal) {
  const random = makeRandom(11);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const words = Array.from({ length: 12_000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(syllables)).join(''),
  );
  // By Zipf's law, roughly: the logarithm of a word's rank is even.
  const word = () => words[Math.floor(words.length ** random()) - 1];
  let [camera, keywords, name] = [cameras[0], [], 'Spot'];
  const photos = journal.photos.map((photo, at) => {
    if (random() < 0.1) camera = pick(cameras);
    if (random() < 0.05)
      keywords = [
        ...new Set(Array.from({ length: Math.floor(random() * 4) }, () => words[Math.floor(random() * 400)])),
      ];
    if (random() < 0.02) name = `Spot ${at}`;
    const caption = Array.from({ length: 6 + Math.floor(random() * 9) }, word).join(' ');
    return { ...photo, camera, keywords, caption, place: { name, ...photo.place } };
  });
  return { ...journal, photos };
}
