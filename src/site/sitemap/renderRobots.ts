/** Everything may be read; where the list of it is. Read by robots at the root of a host alone. */
export const renderRobots = (url: string): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap.xml', url).href}\n`;
