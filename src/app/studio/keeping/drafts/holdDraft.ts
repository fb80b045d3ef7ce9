/** What a page holds as long as it writes a draft, however busy the page is, and whether the browser has put it to sleep. */
const lockOf = (id: string) => `pinhole studio draft ${id}`;

/** Absent on sites without TLS, and in browsers before 2022. */
const { locks } = (globalThis as { readonly navigator?: Partial<Navigator> }).navigator ?? {};

/** Says that somebody works on a draft; what it gives ends that. */
export function holdDraft(id: string): () => void {
  const { promise, release } = makeRelease();
  void locks?.request(lockOf(id), () => promise);
  return release;
}

function makeRelease() {
  let release = () => {};
  const promise = new Promise<void>((resolve) => (release = resolve));
  return { promise, release: () => release() };
}

/** Whether a page works on the draft, as far as the browser tells. */
export async function isHeld(id: string): Promise<boolean> {
  const { held = [] } = (await locks?.query()) ?? {};
  return held.some(({ name }) => name === lockOf(id));
}
