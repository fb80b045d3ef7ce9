/** Milliseconds for which a finger rests before it holds. */
const patience = 300;
/** Pixels that a resting finger moves. */
const still = 8;

/**
 * Calls `begin` when a pointer rests on an element, and `end` when it lets go. What follows a hold (a click, a menu) is
 * swallowed; a pointer that moves on is none, so that swiping and scrolling stay what they are.
 *
 * @param isMeant whether a press is for it
 * @returns takes it off again
 */
export function holdToPlay(
  element: HTMLElement,
  begin: () => void,
  end: () => void,
  isMeant: (event: PointerEvent) => boolean = () => true,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: { readonly x: number; readonly y: number } | undefined;
  let held = false;
  let swallow = false;

  const release = () => {
    clearTimeout(timer);
    start = undefined;
    if (!held) return;
    held = false;
    end();
  };
  const press = (event: PointerEvent) => {
    swallow = false;
    if (!event.isPrimary || event.button !== 0 || !isMeant(event)) return release();
    start = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => {
      held = swallow = true;
      begin();
    }, patience);
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    if (start && !held && Math.hypot(clientX - start.x, clientY - start.y) > still) release();
  };
  const menu = (event: Event) => {
    if (start) event.preventDefault();
  };
  const click = (event: Event) => {
    if (!swallow) return;
    swallow = false;
    event.preventDefault();
    event.stopPropagation();
  };
  const unbind = new AbortController();
  const { signal } = unbind;
  element.addEventListener('pointerdown', press, { signal, capture: true });
  element.addEventListener('click', click, { signal, capture: true });
  element.addEventListener('contextmenu', menu, { signal });
  window.addEventListener('pointermove', move, { signal, capture: true });
  for (const type of ['pointerup', 'pointercancel', 'blur'] as const)
    window.addEventListener(type, release, { signal, capture: true });
  return () => {
    release();
    unbind.abort();
  };
}
