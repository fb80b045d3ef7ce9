import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../fixtures/findFreePort.ts';
import { findProgram, patiently, startProgram } from './startProgram.ts';
import { commands, type Screen, type Wire } from './wire.ts';

/** WebKitGTK's driver, a screen for it, and the browser that comes with it, which is in no usual place. */
export function findWebkit() {
  const driver = findProgram('WebKitWebDriver');
  const screen = findProgram('Xvfb');
  const browser = findProgram(
    'MiniBrowser',
    ...['x86_64', 'aarch64'].map((processor) => `/usr/lib/${processor}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
  );
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}

/** The bar above the page lets no window be as narrow as a phone, unless its buttons shrink. */
const narrow = 'headerbar *, toolbar *, box * { min-width: 0; padding: 0; margin: 0; font-size: 4px; }\n';

/** WebKitGTK through its driver, by WebDriver as it is written, on a screen of its own. */
export async function startWebkit(
  { driver, screen, browser }: NonNullable<ReturnType<typeof findWebkit>>,
  { scheme }: Screen,
): Promise<Wire> {
  const home = mkdtempSync(join(tmpdir(), 'pinhole webkit '));
  mkdirSync(join(home, '.config', 'gtk-3.0'), { recursive: true });
  writeFileSync(join(home, '.config', 'gtk-3.0', 'gtk.css'), narrow);
  const display = startProgram(screen, [
    '-displayfd',
    '1',
    '-screen',
    '0',
    '1600x1200x24',
    '-nolisten',
    'tcp',
  ]);
  const number = await patiently('The screen', () => /^\d+$/m.exec(display.printed())?.[0]);
  const port = await findFreePort();
  const program = startProgram(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    DISPLAY: `:${number}`,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DOWNLOAD_DIR: home,
    LC_ALL: 'C.UTF-8',
  });
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`http://127.0.0.1:${port}/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await patiently("WebKit's driver", () => ask('GET', 'status'));
  const session = (await ask('POST', 'session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: flags(scheme) } } },
  })) as { readonly sessionId: string; readonly capabilities: { readonly browserVersion: string } };
  const below = `session/${session.sessionId}`;

  const send: Wire['send'] = (command, parameters) => {
    const [method = '', path = ''] = commands[command].split(' ');
    const { id = '', ...body } = parameters as { readonly id?: string };
    return ask(method, `${below}/${path.replace('{id}', id)}`, method === 'POST' ? body : undefined);
  };
  let seen = 0;
  return {
    downloads: home,
    name: `WebKitGTK ${session.capabilities.browserVersion}`,
    send,
    complaints: async () => {
      const printed = program.printed();
      const fresh = printed.slice(seen).split('\n');
      seen = printed.length;
      return fresh.filter((line) => /CONSOLE/.test(line));
    },
    close: async () => {
      await ask('DELETE', below).catch(() => undefined);
      await program.end();
      await display.end();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const flags = (scheme: Screen['scheme']) => [
  '--automation',
  '--enable-write-console-messages-to-stdout=true',
  ...(scheme === 'dark' ? ['--dark-mode'] : []),
];
