/** How far down the screen the reader's eye is taken to be, in percent of its height. */
export type ReadingLine = number;

/** Tops nearer than this, in pixels, stand in one row. */
const oneRow = 8;

/**
 * Tells which photos of a text have come up to the reading line last: one, or all that stand in its row; none above
 * the first. An observer whose root reaches far above the screen says of each whether its top is above the line.
 */
export function watchReading(
  links: readonly HTMLElement[],
  line: ReadingLine,
  tell: (links: readonly HTMLElement[]) => void,
): () => void {
  const above = new Set<Element>();
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) above.add(target);
        else above.delete(target);
      }
      tell(
        rowOf(
          links,
          links.findLastIndex((link) => above.has(link)),
        ),
      );
    },
    { rootMargin: `1000000px 0px -${100 - line}% 0px` },
  );
  for (const link of links) watch.observe(link);
  return () => watch.disconnect();
}

function rowOf(links: readonly HTMLElement[], last: number): readonly HTMLElement[] {
  const top = links[last]?.getBoundingClientRect().top;
  if (top === undefined) return [];
  const isElsewhere = (link: HTMLElement) => Math.abs(link.getBoundingClientRect().top - top) > oneRow;
  return links.slice(links.slice(0, last).findLastIndex(isElsewhere) + 1, last + 1);
}
