/** Milliseconds after a finger has left, until when a browser has told what was pressed. */
const told = 300;

/** When what is pressed has been let go and has had its click: a link that is taken away meanwhile would get none. */
export function releaseOf(pressed: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const ends = new AbortController();
    const end = () => {
      ends.abort();
      setTimeout(resolve);
    };
    const options = { signal: ends.signal };
    pressed.addEventListener('click', end, options);
    for (const type of ['pointerup', 'pointercancel', 'dragend', 'keyup'])
      addEventListener(type, () => setTimeout(end, told), options);
  });
}
