export type NameKind =
  | 'post'
  | 'settings'
  | 'track'
  | 'sketch'
  | 'streets'
  | 'figure'
  | 'sidecar'
  | 'captions'
  | 'picture'
  | 'video'
  | 'other';

const kinds: Readonly<Record<string, NameKind>> = {
  md: 'post',
  markdown: 'post',
  gpx: 'track',
  geojson: 'sketch',
  pmtiles: 'streets',
  svg: 'figure',
  vtt: 'captions',
  srt: 'captions',
  xmp: 'sidecar',
};

const pictures = new Set(
  (
    'jpg jpeg jpe jfif jfi mpo insp png apng webp avif avifs gif tif tiff heic heics heif heifs hif jxl ' +
    'bmp jp2 j2k jpf jpx jxr wdp hdp psd psb xcf tga pcx ' +
    'dng cr2 cr3 crw nef nrw arw srf sr2 orf raf rw2 pef ptx srw x3f rwl iiq 3fr erf gpr raw kdc dcr mrw mos mef fff'
  ).split(' '),
);

const videos = new Set('mov mp4 m4v qt 3gp 3g2 avi mkv webm mts m2ts mpg mpeg wmv flv insv lrv'.split(' '));

/** What a file's name promises it to be. */
export function kindOfName(path: string): NameKind {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === 'photos.yaml') return 'settings';
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (videos.has(extension)) return 'video';
  return kinds[extension] ?? (pictures.has(extension) ? 'picture' : 'other');
}
