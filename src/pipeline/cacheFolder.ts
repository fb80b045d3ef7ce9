import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the user's programs keep what they can make again. */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
): string {
  const home = homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'pinhole');
  if (platform === 'win32')
    return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'pinhole', 'cache');
  // The specification of the folders asks to ignore a relative one.
  const chosen = environment.XDG_CACHE_HOME;
  return join(chosen?.startsWith('/') ? chosen : join(home, '.cache'), 'pinhole');
}
