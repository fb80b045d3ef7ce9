/**
 * What the first view of a page may weigh, in bytes (gzip): before a map or lightbox is in view script of 60 kB, data and
 * HTML of 40 kB; a map adds 75 kB of script, a lightbox 30 kB.
 */
export const limits = { html: 40_000, script: 60_000, mapScript: 75_000, lightbox: 30_000 };
