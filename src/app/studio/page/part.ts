/** What of a trip the studio shows. */
export type Part = 'photos' | 'story' | 'changes';
