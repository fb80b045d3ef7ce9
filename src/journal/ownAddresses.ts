/** First parts of addresses that are Pinhole's own, so that no trip can have them. */
export const ownAddresses: readonly string[] = [
  'photos',
  'map',
  'days',
  'studio',
  'feed',
  'assets',
  'img',
  '404',
];
