import type { Photo } from '../../../journal/photo.ts';
import type { PhotoView } from '../../page.ts';
import type { StudioPhoto, StudioView } from '../trip/studioView.ts';

/**
 * A view in pieces. Of thousands of photos few change from one view to the next; what is passed from the worker to the page are
 * these few, some at a time, so that the page never has to unpack all at once, and what did not change stays the same object.
 */
export interface ViewParts {
  /** Whatever may be large, by key. */
  readonly parts: ReadonlyMap<string, unknown>;
  readonly frame: ViewFrame;
}

/** The rest, with keys where parts belong. */
export interface ViewFrame {
  readonly view: Omit<StudioView, 'photos' | 'tracks'>;
  /** Keys of lists, which are parts too: most edits leave them as they are. */
  readonly lists: Readonly<Record<keyof ViewLists, string>>;
  readonly ways: string;
  readonly posts: string;
  readonly trips: string;
}

/** Keys of parts, in the order in which they come. */
interface ViewLists {
  /** Of photos as the author sees them, and of how pages show each. */
  readonly photos: readonly (readonly [photo: string, view: string])[];
  readonly published: readonly string[];
  readonly gallery: readonly string[];
  readonly map: readonly string[];
  readonly tracks: readonly string[];
}

export function takeApart(view: StudioView): ViewParts {
  const parts = new Map<string, unknown>();
  const put = (key: string, part: unknown) => {
    parts.set(key, part);
    return key;
  };
  const putView = (shown: PhotoView) => put(`view ${shown.id}`, shown);
  const { photos, tracks, ...rest } = view;
  const lists: ViewLists = {
    photos: photos.map(
      ({ view: shown, ...photo }) => [put(`photo ${photo.file}`, photo), putView(shown)] as const,
    ),
    published: view.journal.photos.map((photo) => put(`published ${photo.id}`, photo)),
    gallery: view.gallery.photos.map(putView),
    map: view.map.photos.map(putView),
    tracks: tracks.map((track, at) => put(`track ${at}`, track)),
  };
  const putList = (name: keyof ViewLists) => put(`list ${name}`, lists[name]);
  const frame = {
    view: {
      ...rest,
      journal: { ...view.journal, photos: [], posts: [], trips: [] },
      gallery: { ...view.gallery, photos: [] },
      map: { ...view.map, photos: [], ways: [] },
    },
    lists: {
      photos: putList('photos'),
      published: putList('published'),
      gallery: putList('gallery'),
      map: putList('map'),
      tracks: putList('tracks'),
    },
    ways: put('ways', view.map.ways),
    posts: put('posts', view.journal.posts),
    trips: put('trips', view.journal.trips),
  };
  return { parts, frame };
}

export function putTogether({ parts, frame }: ViewParts): StudioView {
  // What stands under a key is what was put there.
  const get = <Part>(key: string) => parts.get(key) as Part;
  const list = <Name extends keyof ViewLists>(name: Name) => get<ViewLists[Name]>(frame.lists[name]);
  const views = (name: 'gallery' | 'map') => list(name).map((key) => get<PhotoView>(key));
  const { view } = frame;
  return {
    ...view,
    photos: list('photos').map(([photo, shown]) => joinPhoto(get(photo), get(shown))),
    journal: {
      ...view.journal,
      photos: list('published').map((key) => get<Photo>(key)),
      posts: get(frame.posts),
      trips: get(frame.trips),
    },
    gallery: { ...view.gallery, photos: views('gallery') },
    map: { ...view.map, photos: views('map'), ways: get(frame.ways) },
    tracks: list('tracks').map((key) => get(key)),
  };
}

type PhotoPart = Omit<StudioPhoto, 'view'>;

const joined = new WeakMap<PhotoPart, StudioPhoto>();

/** The same of the same two. */
function joinPhoto(photo: PhotoPart, view: PhotoView): StudioPhoto {
  const known = joined.get(photo);
  if (known?.view === view) return known;
  const made = { ...photo, view };
  joined.set(photo, made);
  return made;
}
