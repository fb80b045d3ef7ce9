/** Tells when the size of the reader's letters changes; returns the way to end that. */
export function watchLetters(tell: () => void): () => void {
  const letter = document.createElement('i');
  letter.style.cssText = 'position: absolute; visibility: hidden; width: 1rem; height: 0';
  document.body.append(letter);
  const sized = new ResizeObserver(tell);
  sized.observe(letter);
  return () => {
    sized.disconnect();
    letter.remove();
  };
}

/** Pixels of the reader's letters. */
export const readRem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
