import { statSync } from 'node:fs';
import type { PageData, PhotoView } from '../../app/page.ts';
import type { Journal } from '../../journal/journal.ts';
import { isHashed, type OutputFile } from '../outputFile.ts';
import { findTripFiles } from './findTripFiles.ts';

/** What a trip consists of, as its pages say it. */
export interface TripParts {
  readonly pages: (readonly [address: string, version: string])[];
  /** Bytes of the pages, about. */
  pageBytes: number;
  /** Paths that they name of what is no rendition of a photo. */
  readonly named: Set<string>;
  /** By address of the photo's page. */
  readonly photos: Map<string, PhotoView>;
}

/** Notes down what a site consists of while it is made, for what is kept of it offline. */
export interface OfflineLedger {
  readonly files: ReadonlySet<string>;
  /** Versions by address. */
  readonly pages: ReadonlyMap<string, string>;
  /** By slug. */
  readonly trips: ReadonlyMap<string, TripParts>;
  seeFile(file: OutputFile): void;
  seePage(address: string, page: PageData, version: string): void;
  /** Paths that a file of data names. */
  namedBy(path: string): readonly string[];
  /** Bytes of a hashed file; 0 of one that is not part of the site. */
  sizeOf(path: string): number;
}

/** Bytes of a page of one photo, and around the data of any other, which is in it twice: as text and as data. */
const frame = { photo: 7000, other: 6000 };

export function openOfflineLedger({ trips: all }: Pick<Journal, 'trips'>): OfflineLedger {
  const bounds = new Map(all.map((trip) => [trip.slug, trip.bounds]));
  const places = new Map<string, string | number>();
  const names = new Map<string, readonly string[]>();
  const pages = new Map<string, string>();
  const files = new Set<string>();
  const trips = new Map<string, TripParts>();

  function partsOf(slug: string): TripParts {
    const parts = trips.get(slug) ?? { pages: [], pageBytes: 0, named: new Set(), photos: new Map() };
    trips.set(slug, parts);
    return parts;
  }

  return {
    files,
    pages,
    trips,
    seeFile(file) {
      if (!isHashed(file.path)) return;
      files.add(file.path);
      if ('from' in file) places.set(file.path, file.from);
      if (!('content' in file)) return;
      places.set(file.path, Buffer.byteLength(file.content));
      const found = file.path.endsWith('.json') ? findData(textOf(file.content)) : [];
      if (found.length > 0) names.set(file.path, found);
    },
    seePage(address, page, version) {
      pages.set(address, version);
      const slug = 'trip' in page ? page.trip?.slug : undefined;
      if (slug === undefined) return;
      const parts = partsOf(slug);
      parts.pages.push([address, version]);
      for (const photo of page.photos) parts.photos.set(photo.url, photo);
      if (page.route === 'photo') {
        parts.pageBytes += frame.photo;
        return;
      }
      const { text, files: ground } = findTripFiles(page, bounds.get(slug));
      for (const name of [...findNames(text), ...ground]) parts.named.add(name);
      parts.pageBytes += frame.other + 2 * text.length + 900 * page.photos.length;
    },
    namedBy: (path) => names.get(path) ?? [],
    sizeOf(path) {
      const place = places.get(path);
      return typeof place === 'string'
        ? (statSync(place, { throwIfNoEntry: false })?.size ?? 0)
        : (place ?? 0);
    },
  };
}

/** The hashed files that a text of JSON or HTML names. */
const findNames = (text: string): string[] => text.match(/\b(?:assets|img)\/[\w.-]*\w/g) ?? [];

const findData = (json: string): string[] => findNames(json).filter((name) => name.startsWith('assets/'));

const textOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);
