import type { PageData } from '../page.ts';

/** What a photo is called while it goes from one page to the other; the look of that is in base.css. */
const name = 'photo';

let running: ViewTransition | undefined;

/** A photo still on its way is where it goes to: the reader has asked for something else. */
export const settlePhoto = (): void => running?.skipTransition();

/**
 * The photo that a change of page is about: of the page of a photo that page's, between the journal and a trip the cover.
 *
 * @param page and its path, before and after
 */
export function findCarried(...pages: readonly [PlacedPage, PlacedPage]): string | undefined {
  const [from, to] = pages;
  return carriedBy(from, to) ?? carriedBy(to, from);
}

interface PlacedPage {
  readonly page: PageData | undefined;
  readonly path: string;
}

function carriedBy({ page }: PlacedPage, { path }: PlacedPage): string | undefined {
  if (page?.route === 'photo') return page.photo.id;
  return page?.route === 'home' ? page.trips.find(({ url }) => path.startsWith(url))?.cover?.id : undefined;
}

/**
 * Changes the page. A photo that is in view before and after goes from its old place to the new one meanwhile, where
 * the browser can do that and the reader likes motion; else, and all around it, the page just changes.
 *
 * @param id of the photo
 * @param change waits for nothing that has yet to be loaded, as the screen stands still until it is done
 */
export async function carryPhoto(id: string | undefined, change: () => Promise<void>): Promise<void> {
  const before = id === undefined ? undefined : findPicture(id);
  if (id === undefined || before === undefined || !canMove()) return change();
  let after: HTMLElement | undefined;
  before.style.viewTransitionName = name;
  const transition = document.startViewTransition(async () => {
    await change();
    before.style.viewTransitionName = '';
    after = findPicture(id);
    if (after) after.style.viewTransitionName = name;
    else transition.skipTransition();
  });
  running = transition;
  const end = () => {
    if (after) after.style.viewTransitionName = '';
    if (running === transition) running = undefined;
  };
  // That it was skipped is no fault; whether the page could change is said below.
  transition.ready.catch(() => undefined);
  transition.finished.then(end, end);
  return transition.updateCallbackDone;
}

const canMove = () =>
  'startViewTransition' in document && !matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Where the photo is seen now: in the lightbox, else on the page. */
function findPicture(id: string): HTMLElement | undefined {
  const whose = `="${CSS.escape(id)}"] img`;
  return (
    findSeen('.pswp__item[aria-hidden="false"] .pswp__img:last-child') ??
    findSeen(`main [data-photo${whose}, main [data-picture${whose}`)
  );
}

const findSeen = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].find(isSeen);

function isSeen(picture: HTMLElement): boolean {
  const { x, y, width, height } = picture.getBoundingClientRect();
  return document.elementsFromPoint(x + width / 2, y + height / 2).includes(picture);
}
