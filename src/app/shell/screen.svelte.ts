import type { SiteView } from '../page.ts';
import type { View } from './view.ts';

/** What is on the screen now: one page, printed by the shell, changed by the router alone. */
class Screen {
  site: SiteView = $state.raw({
    title: '',
    language: 'en',
    bytes: { mega: '# MB', kilo: '# kB', mark: '.' },
  });
  view: View | undefined = $state.raw();
  /** Of the page, relative to the site's root, whatever lies over it. */
  path = $state.raw('');
  /** Of the page's address. */
  query: URLSearchParams = $state.raw(new URLSearchParams());
  /** What lies over the page and has the address: the words of a photo. */
  over: string | undefined = $state.raw();
}

export const screen = new Screen();
