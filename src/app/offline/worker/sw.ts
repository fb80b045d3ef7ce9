import { comparedRolls } from '../store/currentSite.ts';
import { ensureApp, readIndex } from '../store/ensureFiles.ts';
import { refreshPage, shell } from '../store/keepPage.ts';
import { openStore } from '../store/store.ts';
import type { Visit } from '../visit.ts';
import { answerFile, answerSeen } from './answerFile.ts';
import { answerPage } from './answerPage.ts';
import { keepVisit } from './keepVisit.ts';
import { kindOfRequest } from './kindOfRequest.ts';
import { openSeenFiles } from './seenFiles.ts';
import { worker, type RequestEvent } from './workerScope.ts';

/** The service worker of a site: it answers from what is kept, and keeps what is read. */
const store = openStore(worker.registration.scope);
const seen = openSeenFiles(store);

async function install(): Promise<void> {
  const index = await readIndex(store);
  await store.change(() => ensureApp(store, index));
  for (const address of shell) await refreshPage(store, address);
  // All that is kept until now is as the site has it.
  if ((await store.readNote(comparedRolls)).length === 0) await store.writeNote(comparedRolls, index.rolls);
  // What is kept is laid out as it was: pages that are open need not wait for a worker of their own age.
  await worker.skipWaiting();
}

function answer(event: RequestEvent): void {
  const asked = kindOfRequest(event.request, store.root);
  if (asked === undefined) return;
  const answers = {
    page: () => answerPage(event, asked.path, store),
    file: () => answerFile(event, store),
    seen: () => answerSeen(event, asked.path, store, seen),
  };
  event.respondWith(answers[asked.kind]());
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', answer);
worker.addEventListener('message', (event) => {
  const message = event.data as Partial<Visit> | undefined; // only pages of this site reach it
  if (message?.kind === 'visit') event.waitUntil(keepVisit(message as Visit, store, seen));
});
