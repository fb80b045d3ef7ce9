import { fetchJson } from '../../map/fetchJson.ts';
import { once } from '../../once.ts';
import type { FindFiles } from '../../page.ts';
import { runInSlices } from '../../runInSlices.ts';
import type { SearchedPost } from '../../search/searchPosts.ts';
import { joinTexts, type PackedTexts, type PhotoTexts } from '../../search/searchTexts.ts';
import { root } from '../../shell/address.ts';
import { joinFacets, type Facets, type PackedFacets } from './facets.ts';

/** What a gallery is filtered and searched by, loaded when it is first asked for. */
export interface Finds {
  facets(): Promise<Facets>;
  texts(): Promise<PhotoTexts>;
  posts(): Promise<readonly SearchedPost[]>;
}

let opened: { readonly files: string; readonly finds: Finds } | undefined;

/** That of the last gallery is kept. */
export function openFinds({ facets, texts, posts }: FindFiles): Finds {
  const files = facets.join();
  if (opened?.files === files) return opened.finds;
  const finds = {
    facets: once(async () => whole(joinFacets(await fetchAll<PackedFacets>(facets)))),
    texts: once(async () => whole(joinTexts(await fetchAll<PackedTexts>(texts)))),
    posts: once(async () => (await fetchAll<readonly SearchedPost[]>(posts)).flat()),
  };
  opened = { files, finds };
  return finds;
}

const fetchAll = <Value>(urls: readonly string[]) =>
  Promise.all(urls.map((url) => fetchJson<Value>(root() + url)));

async function whole<Result extends object>(steps: Generator<undefined, Result>): Promise<Result> {
  const result = await runInSlices(steps);
  if (!result) throw new Error('nobody waits for it'); // it is always wanted
  return result;
}
