import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Turns a built site into what a newer Pinhole would have made of the same journal: the app's scripts have other
 * names, so every page is another one, and so are the lists of what there is. They have `next` in their name.
 */
export function renewApp(out: string): void {
  const assets = readdirSync(join(out, 'assets')).filter((name) =>
    /\.js$|^(?:roll|keep)-.*\.json$/.test(name),
  );
  const changes = [
    ...assets.map((name) => [name, name.replace('-', '-next')] as const),
    ...listVersions(out, assets).map((version) => [version, `next${version}`] as const),
  ];
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|js|json)$/.test(file)) continue;
    const text = readFileSync(join(out, file), 'utf8');
    // Some are links to the compiled app itself.
    rmSync(join(out, file));
    writeFileSync(
      join(out, file),
      changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), text),
    );
  }
  for (const name of assets)
    renameSync(join(out, 'assets', name), join(out, 'assets', name.replace('-', '-next')));
}

function listVersions(out: string, assets: readonly string[]): string[] {
  const rolls = assets.filter((name) => name.startsWith('roll-'));
  return rolls.flatMap((name) => {
    const { pages } = JSON.parse(readFileSync(join(out, 'assets', name), 'utf8')) as {
      readonly pages: Readonly<Record<string, string>>;
    };
    return Object.values(pages);
  });
}
