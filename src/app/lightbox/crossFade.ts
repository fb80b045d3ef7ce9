import type PhotoSwipe from 'photoswipe';

/** In milliseconds. */
const duration = 900;

/**
 * Turns to the next slide by fading it in over the last one. PhotoSwipe lays slides side by side; for the time of
 * the fade, an animation holds the last one in the place of the next. Their light adds up, so that it never dips.
 */
export function crossFade(pswp: PhotoSwipe): void {
  const last = pswp.currSlide?.holderElement;
  pswp.next();
  const next = pswp.currSlide?.holderElement;
  if (!last || !next || last === next || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const place = { transform: next.style.transform, mixBlendMode: 'plus-lighter' };
  const timing = { duration, easing: 'ease-in-out' };
  const fades = [
    last.animate(
      [
        { ...place, opacity: 1 },
        { ...place, opacity: 0 },
      ],
      timing,
    ),
    next.animate(
      [
        { ...place, opacity: 0 },
        { ...place, opacity: 1 },
      ],
      timing,
    ),
  ];
  const end = () => {
    pswp.off('pointerDown', end);
    pswp.off('change', end);
    for (const fade of fades) fade.cancel();
  };
  pswp.on('pointerDown', end);
  pswp.on('change', end);
  fades[0]?.finished.then(end, () => undefined);
}
