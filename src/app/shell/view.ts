import { tick, type Component } from 'svelte';
import type { PageData } from '../page.ts';
import { routes } from '../routes.ts';
import { fetchPage, keepPage } from './fetchPage.ts';
import { screen } from './screen.svelte.ts';

/** A page ready to be shown: its data and the component that prints it. */
export interface View {
  readonly page: PageData;
  readonly component: Component<{ page: PageData }>;
}

export async function loadView(page: PageData): Promise<View> {
  const { default: component } = await routes[page.route].load();
  // The route table pairs each component with the page data of its route.
  return { page, component: component as unknown as Component<{ page: PageData }> };
}

/** A page of this site by its path, ready to be shown. */
export const fetchView = async (path: string): Promise<View> => loadView(await fetchPage(path));

/** Puts a page on the screen; resolves when it stands there. */
export async function showView(view: View, path: string): Promise<void> {
  keepPage(path, view.page);
  screen.view = view;
  screen.path = path;
  await tick();
}
