/** What a folder can be imported from. */
export const sourceKinds = ['jekyll', 'hugo', 'astro', 'wordpress', 'polarsteps'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What each is known by, for messages. */
export const kindMarks: Readonly<Record<SourceKind, string>> = {
  jekyll: 'Jekyll (_config.yml and _posts/)',
  hugo: 'Hugo (hugo.toml, hugo.yaml or config.toml, and content/)',
  astro: 'Astro (astro.config.* and src/content/)',
  wordpress: 'WordPress (an XML file of its export)',
  polarsteps: 'Polarsteps (trip.json and locations.json)',
};

/** The kind of a folder by the paths in it. `exports`: XML files that begin as an export of WordPress. */
export function detectKind(paths: readonly string[], exports: readonly string[]): SourceKind | undefined {
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path));
  if (exports.length > 0) return 'wordpress';
  if (has(/(^|\/)trip\.json$/) && has(/(^|\/)locations\.json$/)) return 'polarsteps';
  if (has(/^astro\.config\.\w+$/) && has(/^src\/content(\/|\.config\.)/)) return 'astro';
  if (has(/^_config\.(yml|yaml|toml)$/) && has(/(^|\/)_(posts|drafts)\//)) return 'jekyll';
  if (has(/^(hugo|config)\.(toml|ya?ml|json)$|^config\/_default\//) && has(/^content\//)) return 'hugo';
  return undefined;
}

/** True of the beginning of a file that WordPress exported. */
export const isExport = (head: string) =>
  /<rss\b/i.test(head) && /<wp:wxr_version>|xmlns:wp=|<!-- generator="WordPress/i.test(head);
