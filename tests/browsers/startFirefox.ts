import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, patiently, startProgram } from './startProgram.ts';
import type { Screen, Wire } from './wire.ts';

export const findFirefox = () => findProgram('firefox-esr', 'firefox');

/** Firefox answers WebDriver's commands itself, by the protocol that geckodriver translates to (Marionette). */
export async function startFirefox(
  path: string,
  { width, height, scheme }: Screen,
  more: Readonly<Record<string, boolean>> = {},
): Promise<Wire> {
  const profile = mkdtempSync(join(tmpdir(), 'pinhole firefox '));
  writeFileSync(join(profile, 'user.js'), preferences(scheme, profile, more));
  const program = startProgram(
    path,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { MOZ_HEADLESS_WIDTH: String(width), MOZ_HEADLESS_HEIGHT: String(height + 200), HOME: profile },
  );
  const port = await patiently('Firefox', () =>
    Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')),
  );
  const socket = connect(port, '127.0.0.1');
  const ask = speak(socket);
  const session = (await ask('WebDriver:NewSession', { strictFileInteractability: false })) as {
    readonly capabilities: { readonly browserVersion: string };
  };
  // The browser's own bars let no window be as narrow as a phone.
  await ask('Marionette:SetContext', { value: 'chrome' });
  await ask('WebDriver:ExecuteScript', { script: narrow, args: [] });
  await ask('Marionette:SetContext', { value: 'content' });
  return {
    downloads: profile,
    name: `Firefox ${session.capabilities.browserVersion}`,
    send: async (command, parameters) => valueOf(await ask(`WebDriver:${command}`, parameters)),
    complaints: async () => {
      await ask('Marionette:SetContext', { value: 'chrome' });
      const found = valueOf(await ask('WebDriver:ExecuteScript', { script: takeMessages, args: [] }));
      await ask('Marionette:SetContext', { value: 'content' });
      return found as string[];
    },
    close: async () => {
      socket.destroy();
      await program.end();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

const valueOf = (answer: unknown) => (answer as { readonly value?: unknown } | null)?.value;

/** No question at the first start, no traffic of its own, downloads into the profile's folder. */
function preferences(
  scheme: Screen['scheme'],
  folder: string,
  more: Readonly<Record<string, boolean>>,
): string {
  const values = {
    'marionette.port': 0,
    'intl.accept_languages': 'en-GB, en',
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.disabledForTesting': true,
    'app.normandy.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'browser.safebrowsing.update.enabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    ...more,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

const narrow = "document.documentElement.style.minWidth = '0'";

/**
 * What it says though nothing is wrong: that it has a face from the page before, and does not take it from where this page has
 * loaded it to; that it drops or stops what was still under way on a page that has been left; and that Leaflet copies all that
 * an event has, old names too.
 */
const ordinary = new RegExp(
  [
    'woff2.* preloaded with link preload was not used',
    '^Error: Unable to preload CSS',
    'A ServiceWorker intercepted the request and encountered',
    '^Script terminated by timeout',
    '^MouseEvent\\.moz\\w+ is deprecated',
  ].join('|'),
);

/** Of pages alone: the browser has messages of its own there. */
const takeMessages = `
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  const said = storage.getEvents().filter(({ filename }) => filename.startsWith('http'));
  const thrown = Services.console
    .getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith('http'))
    .filter(({ errorMessage }) => !${ordinary}.test(errorMessage));
  storage.clearEvents();
  Services.console.reset();
  return [
    ...said.map(({ level, arguments: parts }) => 'console ' + level + ': ' + Array.from(parts, String).join(' ')),
    ...thrown.map(({ category, errorMessage, sourceName }) => category + ': ' + errorMessage + ' ' + sourceName),
  ];`;

/** A message is `length:[0, number, command, parameters]`, its answer `length:[1, number, error, result]`, in bytes of UTF-8. */
function speak(socket: Socket) {
  const waiting = new Map<number, (error: unknown, result: unknown) => void>();
  let bytes = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (part) => {
    bytes = Buffer.concat([bytes, part]);
    for (;;) {
      const colon = bytes.indexOf(':');
      const end = colon + 1 + Number(bytes.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || bytes.length < end) return;
      const message = JSON.parse(bytes.subarray(colon + 1, end).toString()) as unknown;
      bytes = bytes.subarray(end);
      // The first one is a greeting.
      if (Array.isArray(message)) waiting.get(message[1] as number)?.(message[2], message[3]);
    }
  });
  return async (command: string, parameters: object): Promise<unknown> => {
    const number = ++last;
    const text = Buffer.from(JSON.stringify([0, number, command, parameters]));
    const answer = new Promise<unknown>((resolve, reject) => {
      waiting.set(number, (error, result) =>
        error === null ? resolve(result) : reject(new Error(`${command}: ${JSON.stringify(error)}`)),
      );
    });
    if (socket.connecting) await once(socket, 'connect');
    socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
    return answer;
  };
}
