/** A file as whatever lists it knows it: a disk, or what somebody dropped on a page. */
export interface ListedFile {
  /** Inside the folder that was listed, with `/`, spelt as there. */
  readonly path: string;
}

/** The files of one trip, told apart by name; paths are inside the trip. */
export interface TripFiles<File extends ListedFile = ListedFile> {
  /** Inside the library; `''` where the library's folder is itself the trip. */
  readonly folder: string;
  /** The folder's own name. */
  readonly name: string;
  /** photos.yaml. */
  readonly settings?: File;
  readonly posts: readonly File[];
  readonly tracks: readonly File[];
  readonly sketches: readonly File[];
  /** Archives of map tiles. */
  readonly streets: readonly File[];
  readonly figures: readonly File[];
  /** `.xmp` files, which describe the picture of their name. */
  readonly sidecars: readonly File[];
  /** What is said in videos. */
  readonly captions: readonly File[];
  /** All other files: whether one is a picture, its bytes decide. */
  readonly others: readonly File[];
}

export interface LibraryFiles<File extends ListedFile = ListedFile> {
  /** site.yaml. */
  readonly site?: File;
  readonly trips: readonly TripFiles<File>[];
}
