import type { Lightbox } from '../../lightbox/openLightbox.ts';
import type { BasemapView } from '../../map/basemap.ts';
import type { PhotoView } from '../../page.ts';
import type { PhotoSet } from '../../photo/photoSet.ts';
import type { StudioPhoto, StudioView } from '../trip/studioView.ts';

interface OwnPhotos {
  readonly photos: readonly StudioPhoto[];
  readonly view: StudioView;
  readonly basemap: BasemapView;
  /** The photo as large as it is. */
  readonly picture: (file: string) => Promise<string>;
  /** Its place in the page, brought into view where that takes scrolling. */
  readonly reveal: (file: string) => void;
  readonly find: (file: string) => HTMLElement | undefined;
}

/** Looks at photos of the studio, in the lightbox that readers have. Back closes it. */
export async function openOwnPhoto(file: string, own: OwnPhotos, play: boolean): Promise<void> {
  const { openLightbox } = await import('../../lightbox/openLightbox.ts');
  const index = own.photos.findIndex((photo) => photo.file === file);
  const photos = makeOwnSet(own);
  await photos.load(index);
  const files = new Map(own.photos.map((photo) => [photo.view.id, photo.file]));
  const fileOf = ({ id }: PhotoView) => files.get(id) ?? '';
  history.pushState('photo', '');
  const leave = () => lightbox.close();
  addEventListener('popstate', leave);
  const lightbox: Lightbox = openLightbox({
    photos,
    index,
    isOwn: true,
    ...(play && { play: { loop: false, clean: false } }),
    instant: false,
    thumbnail: (photo) => own.find(fileOf(photo)),
    reveal: (photo) => own.reveal(fileOf(photo)),
    mapGround: async () => ({ basemap: own.basemap, tracks: tracksOf(own.view) }),
    onChange: () => undefined,
    onClose: () => {
      removeEventListener('popstate', leave);
      if (history.state === 'photo') history.back();
    },
  });
}

const tracksOf = ({ tracks }: StudioView) =>
  tracks.map((points) => ({ segments: [{ points: points.map(({ lat, lon }) => [lat, lon] as const) }] }));

/** Each picture is made as large as it is when the reader comes near. */
function makeOwnSet({ photos, picture }: OwnPhotos): PhotoSet {
  const large = new Map<number, PhotoView>();
  return {
    count: photos.length,
    at: (index) => large.get(index),
    indexOf: (url) => photos.findIndex(({ view }) => view.url === url),
    ratioAt: (index) => ratioOf(photos[index]?.view),
    async load(index) {
      const photo = photos[index];
      if (!photo || large.has(index)) return;
      // A video of which there is no picture plays all the same.
      const url = photo.view.video
        ? await picture(photo.file).catch(() => undefined)
        : await picture(photo.file);
      large.set(index, enlarge(photo.view, url));
    },
    mayBePlaced: photos.some(({ spot }) => spot !== undefined),
  };
}

const ratioOf = (view: PhotoView | undefined) => (view ? view.width / view.height : 1.5);

/** Its page and its stories are nowhere to go to. */
function enlarge({ mapUrl: _, ...view }: PhotoView, url: string | undefined): PhotoView {
  if (url === undefined) return { ...view, stories: [] };
  const { width, height } = view;
  const type = view.renditions.at(-1)?.type ?? 'image/jpeg';
  return { ...view, stories: [], renditions: [{ type, width, height, url }] };
}
