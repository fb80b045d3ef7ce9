import type { Attachment } from 'svelte/attachments';
import type { MapState } from './mapState.svelte.ts';

/** Tells a map what readers do in the list of its photos, in that which the build printed too. */
export function followList(map: MapState): Attachment<HTMLElement> {
  return (list) => {
    const light = ({ target }: Event) => (map.lit = numberAt(target));
    const dim = () => (map.lit = undefined);
    const open = ({ target }: Event) => {
      if (numberAt(target) !== undefined) map.write();
    };
    const ends = new AbortController();
    const options = { signal: ends.signal };
    for (const type of ['pointerover', 'focusin']) list.addEventListener(type, light, options);
    for (const type of ['pointerleave', 'focusout']) list.addEventListener(type, dim, options);
    list.addEventListener('click', open, options);
    return () => ends.abort();
  };
}

/** Of the photo whose link something lies in. */
function numberAt(target: EventTarget | null): number | undefined {
  const link = target instanceof Element ? target.closest<HTMLElement>('[data-number]') : null;
  return link ? Number(link.dataset['number']) : undefined;
}
