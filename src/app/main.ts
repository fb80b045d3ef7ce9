import './base.css';
import { hydrate } from 'svelte';
import { chooseLanguage } from './messages.ts';
import { fixRoot, parseAddress } from './shell/address.ts';
import { readDocument } from './shell/document.ts';
import { openAddressedPhoto } from './shell/overlay.ts';
import { playOnKey } from './shell/playOnKey.ts';
import { startRouter } from './shell/router.ts';
import { screen } from './shell/screen.svelte.ts';
import Shell from './shell/Shell.svelte';
import { loadView, showView } from './shell/view.ts';

fixRoot();
const target = document.getElementById('app');
const first = readDocument(document.getElementById('page')?.textContent ?? '');
if (target !== null && first !== undefined) {
  chooseLanguage(first.site.language);
  screen.site = first.site;
  const here = parseAddress(location.href);
  if (here) screen.query = here.query;
  await showView(await loadView(first.page), here?.path ?? '404.html');
  hydrate(Shell, { target, props: { screen } });
  startRouter();
  playOnKey();
  await openAddressedPhoto();
}
