import { packColumn, unpackColumn } from '../../../geometry/packNumbers.ts';
import { Numbering } from './numbering.ts';
import type { PhotoLook } from './photoLook.ts';

/**
 * Looks as columns. What many share (names of places, the parts of an address around its hash) is written once and
 * then named by its index; 0 is none.
 */
export interface PackedLooks {
  /** Joined by line ends. */
  readonly ids: string;
  /** For each kind of thumbnails their addresses with `*` for a hash, each after its type: `image/avif img/*-320.avif`. */
  readonly kinds: readonly (readonly string[])[];
  readonly kind: string;
  /** All hashes, photo by photo. */
  readonly hashes: string;
  /** Three hexadecimal digits each, three spaces for none. */
  readonly colors: string;
  readonly places: readonly string[];
  readonly place: string;
  /** 1 + whole percents of width + 101 × whole percents of height. */
  readonly focus: string;
  readonly inferred: string;
  /** Whole metres. */
  readonly accuracy: string;
}

const hash = /[0-9a-f]{16}/;

export function packLooks(looks: readonly PhotoLook[]): PackedLooks {
  const kinds = new Numbering();
  const places = new Numbering();
  const kind = looks.map(({ thumbnails }) =>
    kinds.numberOf(thumbnails.map(({ type, url }) => `${type} ${url.replace(hash, '*')}`).join('\n')),
  );
  const place = looks.map((look) => (look.place === undefined ? 0 : places.numberOf(look.place)));
  return {
    ids: looks.map(({ id }) => id).join('\n'),
    kinds: kinds.names.map((name) => name.split('\n').filter(Boolean)),
    kind: packColumn(kind),
    hashes: looks
      .flatMap(({ thumbnails }) => thumbnails.flatMap(({ url }) => hash.exec(url)?.[0] ?? []))
      .join(''),
    colors: looks.map(({ color }) => color?.slice(1) ?? '   ').join(''),
    places: places.names,
    place: packColumn(place),
    focus: packColumn(looks.map(({ focus }) => (focus ? packFocus(focus) : 0))),
    inferred: packColumn(looks.map(({ inferred }) => (inferred ? 1 : 0))),
    accuracy: packColumn(looks.map(({ accuracy = 0 }) => Math.ceil(accuracy))),
  };
}

export function unpackLooks(packed: PackedLooks): PhotoLook[] {
  if (packed.ids === '') return [];
  const [kind, place, focus, inferred] = [packed.kind, packed.place, packed.focus, packed.inferred].map(
    unpackColumn,
  ) as [number[], number[], number[], number[]]; // four in, four out
  const accuracy = unpackColumn(packed.accuracy);
  const hashes = packed.hashes.match(/.{16}/g) ?? [];
  let next = 0;
  return packed.ids.split('\n').map((id, at) => {
    const color = packed.colors.slice(3 * at, 3 * at + 3).trim();
    const name = packed.places[(place[at] ?? 0) - 1];
    const thumbnails = (packed.kinds[(kind[at] ?? 0) - 1] ?? []).map((pattern) => {
      const [type = '', url = ''] = pattern.split(' ', 2);
      return {
        type: type as PhotoLook['thumbnails'][number]['type'], // as packed
        url: url.includes('*') ? url.replace('*', hashes[next++] ?? '') : url,
      };
    });
    return {
      id,
      thumbnails,
      ...(color && { color: `#${color}` }),
      ...(focus[at] && { focus: unpackFocus(focus[at]) }),
      ...(name !== undefined && { place: name }),
      ...(inferred[at] === 1 && { inferred: true }),
      ...(accuracy[at] && { accuracy: accuracy[at] }),
    };
  });
}

const packFocus = ([x, y]: readonly [number, number]) => 1 + Math.round(x * 100) + 101 * Math.round(y * 100);

const unpackFocus = (number: number): [number, number] => [
  ((number - 1) % 101) / 100,
  Math.floor((number - 1) / 101) / 100,
];
