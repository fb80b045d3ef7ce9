/** How long nobody may touch anything until controls step back, in milliseconds. */
const calm = 2500;
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'];

/** Tells when the reader has stopped and begun again to do something. The answer ends the watch. */
export function watchIdle(tell: (idle: boolean) => void): () => void {
  let timer = setTimeout(() => tell(true), calm);
  const stir = () => {
    clearTimeout(timer);
    tell(false);
    timer = setTimeout(() => tell(true), calm);
  };
  for (const sign of signs) addEventListener(sign, stir, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const sign of signs) removeEventListener(sign, stir);
  };
}
