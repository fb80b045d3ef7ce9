import './base.css';
import { hydrate } from 'svelte';
import { chooseTexts } from './messages.ts';
import { fixRoot, parseAddress } from './shell/address.ts';
import { afterLoad } from './shell/afterLoad.ts';
import { readDocument } from './shell/document.ts';
import { openAddressedPhoto } from './shell/overlay.ts';
import { playOnKey } from './shell/playOnKey.ts';
import { nextTask } from './nextTask.ts';
import { startRouter } from './shell/router.ts';
import { screen } from './shell/screen.svelte.ts';
import Shell from './shell/Shell.svelte';
import { limitLibraries } from './trustedTypes.ts';
import { loadView, showView } from './shell/view.ts';

/** Milliseconds that the page waits at most for what it begins with. */
const patience = 600;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

fixRoot();
limitLibraries();
await nextTask();
const target = document.getElementById('app');
const first = readDocument(document.getElementById('page')?.textContent ?? '');
if (target !== null && first !== undefined) {
  await chooseTexts(first.site.texts);
  screen.site = first.site;
  const here = parseAddress(location.href);
  const view = await loadView(first.page);
  // The page that stands in for others is at none of their addresses.
  const path = view.page.route === 'offline' ? 'offline.html' : here?.path;
  await showView(view, path ?? '404.html', here?.query ?? screen.query);
  await Promise.race([view.begin?.(first.page, target), wait(patience)]);
  await nextTask();
  hydrate(Shell, { target, props: { screen } });
  await nextTask();
  startRouter();
  playOnKey();
  await openAddressedPhoto();
  await nextTask();
  afterLoad(async () => (await import('./offline/startOffline.ts')).startOffline());
}
