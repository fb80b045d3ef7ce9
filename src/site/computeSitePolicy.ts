import { trustedPolicies } from '../app/trustedTypes.ts';
import type { BasemapSettings } from '../journal/basemapSettings.ts';
import type { Site } from '../journal/journal.ts';

/**
 * The Content-Security-Policy that a site runs under, wherever it is served: its own origin, of other servers only
 * those of the tiles and of the images that the author chose, and no markup or script that a script made of text.
 */
export function computeSitePolicy({ basemap, images: server }: Pick<Site, 'basemap' | 'images'>): string {
  const { kind, origins } = findTileOrigins(basemap);
  const images = ["'self'", 'data:', 'blob:', ...(kind === 'raster' ? origins : [])];
  if (server !== undefined) images.push(new URL(server).origin);
  return [
    "default-src 'self'",
    `img-src ${images.join(' ')}`,
    // What an author opens in the studio plays as well.
    "media-src 'self' blob:",
    ...(kind === 'vector' && origins.length > 0 ? [`connect-src 'self' ${origins.join(' ')}`] : []),
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedPolicies.join(' ')}`,
  ].join('; ');
}

function findTileOrigins(basemap: Pick<BasemapSettings, 'tiles'> | undefined) {
  const { kind, url, dark } = basemap?.tiles ?? {};
  const urls = [url, dark?.url].flatMap((each) => each ?? []);
  // Placeholders stand in paths alone; what is relative has no origin of its own.
  const origins = urls.flatMap((each) => (URL.canParse(each) ? new URL(each).origin : []));
  return { kind, origins: [...new Set(origins)] };
}
