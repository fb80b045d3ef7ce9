import type { PhotoView, StoryPage } from '../page.ts';

/** A post as a page tells it. */
export interface ToldStory {
  readonly story: StoryPage['story'];
  /** The photos that the blocks name, by id. */
  readonly photos: readonly PhotoView[];
  /** Address of the set of the story's photos. */
  readonly set: string;
  /** Whether the title still has to be said, and whether it is the page's first heading. */
  readonly heading: boolean;
  readonly top: boolean;
}
