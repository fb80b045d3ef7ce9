import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { patiently } from './startProgram.ts';
import { findInPage, type Role } from './findInPage.ts';
import type { Screen, Wire } from './wire.ts';

/** How long a story waits for what it expects. */
export const patience = { timeout: 20_000, interval: 100 };

/** What WebDriver calls a reference to an element. */
const reference = 'element-6066-11e4-a52e-4f735466cecf';

const keys = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  End: '\uE010',
  Home: '\uE011',
} as const;

/** A site in a browser, as a reader has it before them. */
export type Tab = ReturnType<typeof makeTab>;

/** `site`: the address that paths are relative to. */
export function makeTab(wire: Wire, site: string) {
  /** Runs a function in the page, which sees nothing but its arguments; waits for what it promises. */
  async function run<Parameters extends readonly unknown[], Result>(
    script: (...parameters: Parameters) => Result,
    ...args: Parameters
  ): Promise<Awaited<Result>> {
    const body = `const done = arguments[arguments.length - 1];
      const given = Array.from(arguments).slice(0, -1);
      new Promise((resolve) => resolve((${script})(...given))).then(
        (value) => done({ value }), (error) => done({ error: String(error) }));`;
    const answer = await wire.send('ExecuteAsyncScript', { script: body, args });
    const { value, error } = answer as { readonly value: Awaited<Result>; readonly error?: string };
    if (error !== undefined) throw new Error(`In the page: ${error}`);
    return value;
  }

  const find = (role: Role, name: RegExp) => run(findInPage, role, name.source);
  const count = async (role: Role, name: RegExp) => (await find(role, name)).length;

  /** The first of them, once there is one. */
  async function one(role: Role, name: RegExp): Promise<string> {
    await expect
      .poll(() => count(role, name), { ...patience, message: `${role} ${name}` })
      .toBeGreaterThan(0);
    const [element] = (await find(role, name)) as unknown as Record<string, string>[]; // references, by now
    return element?.[reference] ?? '';
  }

  async function press(...pressed: readonly string[]): Promise<void> {
    const values = pressed.map((key) => keys[key as keyof typeof keys] ?? key);
    const actions = values.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await wire.send('PerformActions', { actions: [{ type: 'key', id: 'keys', actions }] });
  }

  return {
    name: wire.name,
    run,
    count,
    press,
    open: (path: string) => wire.send('Navigate', { url: new URL(path, site).href }),
    back: () => wire.send('Back', {}),
    forward: () => wire.send('Forward', {}),
    reload: () => wire.send('Refresh', {}),
    /** Path and query of what is open, relative to the site. */
    path: async () => (await run(() => location.href)).slice(site.length),
    /** Again where the page has put another in its place meanwhile. */
    click: (role: Role, name: RegExp) =>
      patiently(`A click on ${role} ${name}`, async () => {
        await wire.send('ElementClick', { id: await one(role, name) });
        return true;
      }),
    /** Types into a field, after what it says. */
    type: async (role: Role, name: RegExp, text: string) =>
      wire.send('ElementSendKeys', { id: await one(role, name), text }),
    /** Chooses files in the first field for files that the page has, seen or not. */
    async choose(...paths: readonly string[]): Promise<void> {
      const script = () => document.querySelector('input[type=file]');
      await expect
        .poll(() => run(() => document.querySelector('input[type=file]') !== null), patience)
        .toBe(true);
      const field = (await run(script)) as unknown as Record<string, string>; // a reference, by now
      await wire.send('ElementSendKeys', { id: field[reference] ?? '', text: paths.join('\n') });
    },
    /** A click of the mouse at a point of the page's screen. */
    async clickAt(x: number, y: number): Promise<void> {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
      await wire.send('PerformActions', { actions: [mouse] });
    },
    /** That there is something of this role and name now, or will be soon. */
    sees: (role: Role, name: RegExp, times?: number) => {
      const poll = expect.poll(() => count(role, name), { ...patience, message: `${role} ${name}` });
      return times === undefined ? poll.toBeGreaterThan(0) : poll.toBe(times);
    },
    /** That the page is at an address, now or soon. */
    isAt: (path: RegExp) =>
      expect.poll(async () => (await run(() => location.href)).slice(site.length), patience).toMatch(path),
    /** Makes the page as large as a screen: a window is larger by its bars, which differ. */
    async fit({ width, height }: Screen): Promise<void> {
      await wire.send('SetWindowRect', { width, height });
      const page = await run(() => ({ width: innerWidth, height: innerHeight }));
      await wire.send('SetWindowRect', { width: 2 * width - page.width, height: 2 * height - page.height });
      await patiently(
        'A window of that size',
        async () => (await run(() => innerWidth)) === width || undefined,
      );
    },
    /** Leaves for an empty page, whatever the page asks before. */
    async leave(): Promise<void> {
      await wire.send('Navigate', { url: 'about:blank' }).catch(() => undefined);
      await wire.send('AcceptAlert', {}).catch(() => undefined);
    },
    /** The archive that the page has had saved. */
    downloaded: () =>
      patiently('The archive', () => {
        const [name] = readdirSync(wire.downloads, { recursive: true, encoding: 'utf8' }).filter((file) =>
          file.endsWith('.zip'),
        );
        return name === undefined ? undefined : readFileSync(join(wire.downloads, name));
      }),
    async shoot(file: string): Promise<void> {
      writeFileSync(file, Buffer.from((await wire.send('TakeScreenshot', {})) as string, 'base64'));
    },
    complaints: wire.complaints,
    close: wire.close,
  };
}
