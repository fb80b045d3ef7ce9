import { SvelteMap } from 'svelte/reactivity';
import type { Block } from '../../../journal/post.ts';
import type { Studio } from '../page/studio.svelte.ts';

/** Where the pictures that only posts show are seen before they are published. */
export class FigureAddresses {
  /** By the address under which each will be published; undefined while it is looked for, and where it cannot be shown. */
  readonly #found = new SvelteMap<string, string | undefined>();

  /** Looks for those that have not been looked for, once all files have been read. */
  find(blocks: readonly Block[], studio: Pick<Studio, 'view' | 'progress' | 'picture'>): void {
    if (studio.progress !== undefined) return;
    for (const block of blocks) {
      const url = block.kind === 'figure' ? block.figure.url : '';
      const file = studio.view?.figures.find((figure) => figure.url === url)?.file;
      if (file === undefined || this.#found.has(url)) continue;
      this.#found.set(url, undefined);
      void studio.picture(file).then(
        (address) => this.#found.set(url, address),
        () => undefined,
      );
    }
  }

  /** The blocks with the pictures that can be shown. */
  place(blocks: readonly Block[]): readonly Block[] {
    return blocks.flatMap((block): readonly Block[] => {
      if (block.kind !== 'figure') return [block];
      const url = this.#found.get(block.figure.url);
      return url === undefined ? [] : [{ ...block, figure: { ...block.figure, url } }];
    });
  }
}
