/** What photos are told apart by, as it is called in addresses and in the order in which it is offered. */
export const facetNames = [
  'trip',
  'year',
  'country',
  'place',
  'keyword',
  'camera',
  'lens',
  'post',
  'position',
] as const;
export type FacetName = (typeof facetNames)[number];
