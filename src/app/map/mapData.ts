import type { MapPage } from '../page.ts';
import { root } from '../shell/address.ts';
import { screen } from '../shell/screen.svelte.ts';
import { makeLook } from './columns/photoLook.ts';
import { makeTimes } from './columns/shardTimes.ts';
import { makeShard } from './columns/shard.ts';
import { askIndex, type AskedIndex } from './index/askIndex.ts';
import { showAhead } from './index/showAhead.ts';
import type { IndexSource } from './index/indexSource.ts';
import { PhotoShelf } from '../photo/photoShelf.ts';
import { placedPhotos, type PlacedPhoto } from './placedPhotos.ts';

/** The photos of a map page, wherever they are. */
export interface MapData {
  readonly index: AskedIndex;
  readonly shelf: PhotoShelf<PlacedPhoto>;
}

let opened: { readonly page: MapPage; readonly data: MapData } | undefined;

/** The photos of a page, opened once; those of another page are closed then. */
export function openMapData(page: MapPage): MapData {
  if (opened?.page === page) return opened.data;
  opened?.data.index.close();
  const photos = placedPhotos(page.photos);
  const base = root();
  const source: IndexSource = page.beyond
    ? { overview: base + page.beyond.overview, root: base }
    : { shard: makeShard(photos, new Set()), times: makeTimes(photos), looks: photos.map(makeLook) };
  const index = showAhead(
    askIndex({
      photos: source,
      language: screen.site.language,
      ...(page.trails !== undefined && { trails: { list: base + page.trails, root: base } }),
    }),
    page.beyond?.pins,
  );
  const data = {
    index,
    shelf: new PhotoShelf(photos, { root: base, fileOf: index.detailsOf, choose: placedPhotos }),
  };
  opened = { page, data };
  return data;
}
