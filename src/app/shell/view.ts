import { tick, type Component } from 'svelte';
import type { PageData } from '../page.ts';
import { routes, type RouteModule } from '../routes.ts';
import { fetchPage, keepPage } from './fetchPage.ts';
import { screen } from './screen.svelte.ts';

/** A page ready to be shown: its data and the component that prints it. */
export interface View {
  readonly page: PageData;
  readonly component: Component<{ page: PageData }>;
  /** Begins with what readers wait for, in the page as the build printed it; resolves when that is there. */
  readonly begin?: ((page: PageData, target: Element) => Promise<void>) | undefined;
}

export async function loadView(page: PageData): Promise<View> {
  const { default: component, begin }: RouteModule = await routes[page.route].load();
  // The route table pairs each component with the page data of its route.
  return { page, component, begin } as unknown as View;
}

/** A page of this site by its path, ready to be shown. */
export const fetchView = async (path: string): Promise<View> => loadView(await fetchPage(path));

/** Puts a page on the screen; resolves when it stands there. */
export async function showView(view: View, path: string, query: URLSearchParams): Promise<void> {
  keepPage(path, view.page);
  // First: the page that goes has nothing to do with the address of the one that comes.
  screen.view = view;
  screen.path = path;
  screen.query = query;
  await tick();
}
