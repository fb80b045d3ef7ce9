import { themeColors } from '../renderDocument.ts';
import type { Site } from '../../journal/journal.ts';

/** Letters that fit under an icon. */
const shortest = 12;

/** What a browser needs to install the journal; its addresses are relative to itself, so it works under any path. */
export function renderManifest({ title, language }: Pick<Site, 'title' | 'language'>): string {
  const icon = (name: string, size: number, purpose: string) => ({
    src: `${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return JSON.stringify({
    name: title,
    short_name:
      [...title].length <= shortest
        ? title
        : `${[...title]
            .slice(0, shortest - 1)
            .join('')
            .trimEnd()}…`,
    lang: language,
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: themeColors.light,
    background_color: themeColors.light,
    icons: [
      icon('icon-192', 192, 'any'),
      icon('icon-512', 512, 'any'),
      icon('icon-maskable', 512, 'maskable'),
    ],
  });
}
