import type { Attachment } from 'svelte/attachments';
import type { FollowView, FollowViewOptions } from './leaflet/makeFollowView.ts';
import type { PlacedPhoto } from './placedPhotos.ts';

export interface FollowSource extends Omit<FollowViewOptions, 'tracks'> {
  /** Asked for when the map comes into view. */
  readonly tracks: FollowViewOptions['tracks'] | Promise<FollowViewOptions['tracks']>;
  /** What the reader looks at now. */
  readonly current: readonly PlacedPhoto[];
}

/** Makes the element a map that follows the reader; the library is loaded when it first comes into view. */
export function attachFollowMap(source: FollowSource): Attachment<HTMLElement> {
  return (frame) => {
    let view = $state.raw<FollowView>();
    let gone = false;
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      void Promise.all([import('./leaflet/makeFollowView.ts'), source.tracks]).then(
        ([{ makeFollowView }, tracks]) => {
          if (!gone) view = makeFollowView(frame, { ...source, tracks });
        },
      );
    });
    seen.observe(frame);
    $effect(() => view?.follow(source.current));
    return () => {
      gone = true;
      seen.disconnect();
      view?.remove();
    };
  };
}
