/** As many are in the document as they are; of more only those near the visible part of the list. */
const most = 60;
/** To either side of the visible part. */
const ahead = 8;
/** What one takes beside the map and under it, in `rem`; as in the styles of the list. */
const extents = { row: 7, column: 9.25 };

/** The part of a long list that is in the document: what is visible, and a little around it. */
export class ListWindow {
  element: HTMLElement | undefined = $state();
  readonly #count: () => number;
  readonly #whole: () => boolean;
  /** Places in the list of the first that is visible and the one after the last; before it is measured, such that `mostBesideMap` are there, as the build printed. */
  #visible: readonly [number, number] = $state.raw([0, 4]);
  readonly isPart = $derived.by(() => !this.#whole() && this.#count() > most);
  readonly from = $derived.by(() => (this.isPart ? Math.max(0, this.#visible[0] - ahead) : 0));
  readonly to = $derived.by(() =>
    this.isPart ? Math.min(this.#count(), this.#visible[1] + ahead) : this.#count(),
  );

  /** @param whole true where everything is in the document, however much it is */
  constructor(count: () => number, whole: () => boolean) {
    this.#count = count;
    this.#whole = whole;
  }

  measure(): void {
    const { element } = this;
    if (!element || !this.isPart) return;
    const [start, length] = isRow(element)
      ? [element.scrollLeft, element.clientWidth]
      : [element.scrollTop, element.clientHeight];
    const extent = extentIn(element);
    this.#visible = [Math.floor(start / extent), Math.ceil((start + length) / extent)];
  }

  /** The list, not the page, moves to the item at a place. */
  scrollTo(at: number, item: () => Element | null): void {
    const { element } = this;
    if (!element) return;
    const found = this.isPart ? null : item();
    if (found) scrollToItem(element, found);
    else if (!this.isPart) return;
    else if (isRow(element)) element.scrollLeft = at * extentIn(element) - element.clientWidth / 3;
    else element.scrollTop = at * extentIn(element) - element.clientHeight / 3;
    this.measure();
  }
}

const isRow = (list: HTMLElement) => getComputedStyle(list).display === 'flex';

/** Pixels; it grows with the reader's size of text. */
const extentIn = (list: HTMLElement) =>
  parseFloat(getComputedStyle(document.documentElement).fontSize) * extents[isRow(list) ? 'column' : 'row'];

function scrollToItem(list: HTMLElement, item: Element): void {
  const [frame, box] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  const isSeen =
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
  if (!isSeen) list.scrollBy(box.left - frame.left - frame.width / 3, box.top - frame.top - frame.height / 3);
}
