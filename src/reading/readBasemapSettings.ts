import * as v from 'valibot';
import type { BasemapSettings, TileServer } from '../journal/basemapSettings.ts';
import type { Problem } from '../journal/problem.ts';
import { checkSettings } from './checkSettings.ts';
import { settingFields as is } from './settingFields.ts';
import type { YamlNode } from './readYaml.ts';

const schema = v.strictObject({
  kind: v.exactOptional(is.basemapKind),
  borders: v.exactOptional(is.switch),
  countryLabels: v.exactOptional(is.switch),
  url: v.exactOptional(is.tiles),
  attribution: v.exactOptional(is.credits),
  minZoom: v.exactOptional(is.zoom),
  maxZoom: v.exactOptional(is.zoom),
  crs: v.exactOptional(is.datum),
  referrerPolicy: v.exactOptional(is.referrerPolicy),
  consent: v.exactOptional(is.switch),
  dark: v.exactOptional(v.strictObject({ url: is.tiles })),
});

type Written = v.InferOutput<typeof schema>;

const embedded: BasemapSettings = { borders: true, countryLabels: true };
/** What any basemap may have; the other keys describe a tile server. */
const ofAny = new Set(['kind', 'borders', 'countryLabels']);
const example = '{ url: "https://tile.example.org/{z}/{x}/{y}.png", attribution: "© Example" }';

/** `basemap` of site.yaml; what is wrong is added to `problems`, with its line. */
export function readBasemapSettings(root: YamlNode, file: string, problems: Problem[]): BasemapSettings {
  const node = root.entries.find(([key]) => key === 'basemap')?.[1];
  if (node === undefined || node.written === 'embedded') return embedded;
  if (node.entries.length === 0) {
    problems.push({
      file,
      line: node.line,
      what: '`basemap` cannot be used as it is',
      todo: `write embedded, or ${example}`,
    });
    return embedded;
  }
  const settings = checkSettings(schema, node, file, problems);
  if (settings === undefined) return embedded;
  const { borders = true, countryLabels = true } = settings;
  const tiles = readTileServer(settings, node, file, problems);
  return { borders, countryLabels, ...(tiles && { tiles }) };
}

function readTileServer(
  settings: Written,
  node: YamlNode,
  file: string,
  problems: Problem[],
): TileServer | undefined {
  const refuse = (key: string, what: string, todo: string) => {
    const line = node.entries.find(([name]) => name === key)?.[1].line ?? node.line;
    problems.push({ file, line, what, todo });
    return undefined;
  };
  const { url, attribution, kind = 'raster', minZoom = 0, maxZoom = 19, dark } = settings;
  if (kind === 'embedded' || url === undefined) {
    const [extra] = node.entries.map(([key]) => key).filter((key) => !ofAny.has(key));
    if (extra !== undefined && kind === 'embedded' && settings.kind !== undefined)
      return refuse(extra, `\`${extra}\` describes a tile server`, 'take it out, or `kind: embedded`');
    if (extra !== undefined || settings.kind === 'raster' || settings.kind === 'vector')
      return refuse('basemap', '`url` is missing', `write where the tiles are: ${example}`);
    return undefined;
  }
  if (attribution === undefined)
    return refuse('url', '`attribution` is missing', 'write whose map it is, as its provider asks for');
  if (kind === 'vector' && settings.crs === 'bd09')
    return refuse('crs', "vector tiles are not drawn in Baidu's grid", 'use raster tiles, or another server');
  if (minZoom > maxZoom)
    return refuse('minZoom', '`minZoom` is greater than `maxZoom`', 'write the smaller one as minZoom');
  return {
    kind,
    url,
    attribution,
    minZoom,
    maxZoom,
    crs: settings.crs ?? 'wgs84',
    referrerPolicy: settings.referrerPolicy ?? 'strict-origin-when-cross-origin',
    consent: settings.consent ?? false,
    ...(dark && { dark }),
  };
}
