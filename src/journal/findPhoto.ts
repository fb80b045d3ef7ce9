import type { TripPhoto } from './makeTripPhotos.ts';

/** The photo that a `cover:` names: by id, slug, path inside the trip or file name, letter case last. */
export function findPhoto(name: string, photos: readonly TripPhoto[]): TripPhoto | undefined {
  const wanted = name.normalize('NFC').replace(/^\.?\//, '');
  return (
    photos.find((photo) => namesOf(photo).includes(wanted)) ??
    photos.find((photo) => namesOf(photo).some((own) => own.toLowerCase() === wanted.toLowerCase()))
  );
}

function namesOf({ file, companions, photo }: TripPhoto): string[] {
  const paths = [file, ...companions].map((path) => path.normalize('NFC'));
  return [
    photo.id,
    photo.slug,
    ...paths.flatMap((path) => [path, path.slice(path.lastIndexOf('/') + 1), `${photo.trip}/${path}`]),
  ];
}
