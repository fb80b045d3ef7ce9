import type { PhotoFacts } from '../../journal/photoFacts.ts';
import { decodeUtf8 } from '../photo/text/decodeText.ts';
import { decodeXmpBytes } from '../photo/xmp/decodeXmpBytes.ts';
import { parseXmp } from '../photo/xmp/parseXmp.ts';
import type { EmbeddedFacts } from './embeddedFacts.ts';
import { editTiff } from './exif/editTiff.ts';
import { makeExifEdits } from './exif/makeExifEdits.ts';
import { editPhotoshop } from './iptc/editPhotoshop.ts';
import { NotEmbedded } from './notEmbedded.ts';
import { editXmp, wrapPacket } from './xmp/editXmp.ts';
import { makeXmpChanges } from './xmp/makeXmpChanges.ts';

/** Writes the same facts into each kind of metadata that a container may hold. Any of them may throw NotEmbedded. */
export interface MetadataEditor {
  /** A TIFF structure; undefined where there is none, and none is needed. */
  exif(tiff: Uint8Array | undefined): Uint8Array | undefined;
  /** An XMP packet. */
  xmp(packet: Uint8Array | undefined): Uint8Array;
  /** A further packet of one file: what the first says is taken out of it. */
  furtherXmp(packet: Uint8Array): Uint8Array;
  /** True of a packet that says something that is to be changed. */
  isTold(packet: Uint8Array): boolean;
  photoshop(resources: Uint8Array): Uint8Array;
  /** A text that PNG holds by keyword, where it shall be another. */
  text(keyword: string): string | undefined;
}

/** @param before what the file says of the photo */
export function makeMetadataEditor(
  facts: EmbeddedFacts,
  before: Pick<PhotoFacts, 'caption' | 'taken'>,
): MetadataEditor {
  const changesFor = (text: string) => makeXmpChanges(facts, parseXmp(text), before);
  const withoutValues = (text: string) => changesFor(text).map((change) => ({ ...change, value: undefined }));
  return {
    exif: (tiff) => editTiff(tiff, makeExifEdits(tiff, facts, before)),
    xmp(packet) {
      const text = packet && decodePacket(packet);
      const edited = editXmp(text, changesFor(text ?? ''));
      return encode(packet ? edited : wrapPacket(edited));
    },
    furtherXmp(packet) {
      const text = decodePacket(packet);
      return encode(editXmp(text, withoutValues(text)));
    },
    isTold(packet) {
      const told = parseXmp(decodeXmpBytes(packet));
      return changesFor('').some(({ namespace, name }) => told.has(`${namespace}:${name}`));
    },
    photoshop: (resources) => editPhotoshop(resources, facts),
    text: (keyword) =>
      new Map(Object.entries({ Title: facts.title, Description: facts.caption, Author: facts.credit })).get(
        keyword,
      ),
  };
}

const encode = (text: string) => new TextEncoder().encode(text);

/** What was not written as Unicode cannot be written again for sure. */
function decodePacket(packet: Uint8Array): string {
  const text = decodeXmpBytes(packet);
  const isWide = packet.subarray(0, 64).includes(0);
  if (!isWide && decodeUtf8(packet) === undefined)
    throw new NotEmbedded('its XMP is in no encoding that it may be in');
  return text;
}
