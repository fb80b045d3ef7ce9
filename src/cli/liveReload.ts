import type { IncomingMessage, ServerResponse } from 'node:http';
import { versionName } from '../app/offline/readPageFiles.ts';
import { reloadEvent } from '../app/studio/keeping/dev/devWire.ts';

/** Where a page under development asks for what it needs; no trip's address can begin with `_`. */
const scriptPath = '/__pinhole/live.js';
const eventsPath = '/__pinhole/events';

const versionTag = new RegExp(`<meta name="${versionName}"[^>]*>`);

/** Tells open pages about each build. */
export interface LiveReload {
  readonly changePage: (html: string) => string;
  readonly intercept: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** The site has changed: pages load again. */
  reload(): void;
  /** The author's error, shown over the last good site until a build succeeds. */
  fail(message: string): void;
}

export function makeLiveReload(): LiveReload {
  const listeners = new Set<ServerResponse>();
  let error = '';
  const send = (response: ServerResponse, event: 'reload' | 'problem', data: string) =>
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

  function listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('retry: 500\n\n');
    send(response, 'problem', error);
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  }

  return {
    changePage: (html) => {
      const tag = `<script src="${scriptPath}"></script>`;
      // A page without a version is not kept by the reader's browser: what the author looks at is what there is now.
      const page = html.replace(versionTag, '');
      return page.includes('</head>') ? page.replace('</head>', () => `${tag}</head>`) : `${page}${tag}`;
    },
    intercept(request, response) {
      if (request.url === eventsPath) listen(request, response);
      else if (request.url === scriptPath) {
        response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-store' });
        response.end(script);
      } else return false;
      return true;
    },
    reload() {
      error = '';
      for (const response of listeners) send(response, 'reload', '');
    },
    fail(message) {
      error = message;
      for (const response of listeners) send(response, 'problem', message);
    },
  };
}

/** Runs in the page. Styles are set by script: the policy that the site runs under allows no attribute. */
const script = `
const events = new EventSource(${JSON.stringify(eventsPath)});
let box;
function show(message) {
  box?.remove();
  box = undefined;
  if (message === '') return;
  box = document.createElement('pre');
  box.setAttribute('role', 'alert');
  box.textContent = message;
  Object.assign(box.style, {
    position: 'fixed', inset: 'auto 0 0 0', zIndex: '2147483647', margin: '0', padding: '1rem 1.5rem',
    maxHeight: '50vh', overflow: 'auto', whiteSpace: 'pre-wrap', font: '14px/1.5 monospace',
    background: '#2b0d0d', color: '#ffd9d4', borderTop: '4px solid #e5484d',
  });
  // It may cover what the author puts right.
  const close = document.createElement('button');
  Object.assign(close, { type: 'button', textContent: 'Close', onclick: () => show('') });
  Object.assign(close.style, { float: 'right', font: 'inherit', color: 'inherit', background: 'none', border: '1px solid', padding: '4px 12px' });
  box.prepend(close);
  document.body.append(box);
}
// A site that was looked at here before may have left a worker, and what that kept.
navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((one) => one.unregister()));
globalThis.caches?.keys().then((names) => names.forEach((name) => name.startsWith('pinhole ') && caches.delete(name)));
// A page with something in it that is not kept yet says so, and stays.
events.addEventListener('reload', () => {
  show('');
  if (dispatchEvent(new Event(${JSON.stringify(reloadEvent)}, { cancelable: true }))) location.reload();
});
events.addEventListener('problem', (event) => show(JSON.parse(event.data)));
`;
