import type { Photo } from '../../journal/photo.ts';
import type { FacetValue, PhotoFacets } from '../gallery/filters/facets.ts';
import { messages } from '../messages.ts';
import { formatModel } from './formatCamera.ts';
import { chooseText, nameCountry } from './formatPlace.ts';
import type { JournalIndex } from './journalIndex.ts';

/** What a gallery tells a photo apart by, from what is published of it. */
export function makePhotoFacets(photo: Photo, { language, trips }: JournalIndex): PhotoFacets {
  const { place, camera } = photo;
  const year = photo.taken?.local.slice(0, 4);
  return {
    trip: [{ key: photo.trip, label: trips.get(photo.trip)?.title ?? photo.trip }],
    year: [year === undefined ? { key: 'none', label: messages.gallery.undated } : plain(year)],
    country: listCountry(photo, language),
    place: listPlain(place?.name && chooseText(place.name, language), place?.city),
    keyword: listPlain(...(photo.keywords ?? [])),
    camera: listPlain(camera && formatModel(camera)),
    lens: listPlain(camera?.lens),
    post: [yesOrNo(photo.posts.length > 0, messages.filter.inPost, messages.filter.inNoPost)],
    position: [yesOrNo(photo.spot !== undefined, messages.filter.placed, messages.filter.unplaced)],
  };
}

function listCountry({ place }: Photo, language: string): FacetValue[] {
  if (place?.country !== undefined)
    return [{ key: place.country, label: nameCountry(place.country, language, 'short') ?? place.country }];
  return place?.sea ? [{ key: 'sea', label: messages.photo.atSea }] : [];
}

const plain = (text: string): FacetValue => ({ key: text, label: text });

const listPlain = (...texts: readonly (string | undefined)[]): FacetValue[] =>
  [...new Set(texts)].flatMap((text) => (text === undefined || text === '' ? [] : plain(text)));

const yesOrNo = (is: boolean, yes: string, no: string): FacetValue =>
  is ? { key: 'yes', label: yes } : { key: 'no', label: no };
