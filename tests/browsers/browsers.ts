import { findFirefox, startFirefox } from './startFirefox.ts';
import { findWebkit, startWebkit } from './startWebkit.ts';
import type { Screen, Wire } from './wire.ts';

interface Browser {
  readonly name: string;
  /** Absent where it is not installed. */
  readonly start: ((screen: Screen) => Promise<Wire>) | undefined;
  readonly install?: string;
}

/** What `npm run browsers` goes through; BROWSER names one of them. */
export const browsers = list().filter(({ name }) => (process.env.BROWSER ?? name) === name);

function list(): Browser[] {
  const firefox = findFirefox();
  const webkit = findWebkit();
  const inFirefox = (more?: Readonly<Record<string, boolean>>): Browser['start'] =>
    firefox === undefined ? undefined : (screen) => startFirefox(firefox, screen, more);
  return [
    { name: 'Firefox', start: inFirefox(), install: 'Debian: apt install firefox-esr' },
    {
      name: 'Firefox without the Navigation API',
      start: inFirefox({ 'dom.navigation.webidl.enabled': false }),
    },
    {
      name: 'WebKit',
      start: webkit && ((screen) => startWebkit(webkit, screen)),
      install: 'Debian: apt install webkit2gtk-driver xvfb',
    },
  ];
}

for (const { name, start, install } of browsers)
  if (!start && install) console.log(`${name} is not installed, so it is left out. ${install}`);
