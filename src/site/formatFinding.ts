import type { SiteFinding } from './siteAudit.ts';

/** `img/ab12.jpg: position (EXIF GPSLatitude)` */
export function formatFinding({ file, kind, where }: SiteFinding): string {
  return `${file}: ${kind} (${where})`;
}
