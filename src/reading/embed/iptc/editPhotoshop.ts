import { md5 } from '@noble/hashes/legacy.js';
import { joinBytes, viewOf } from '../../photo/container/bytes.ts';
import {
  iptcResource,
  listPhotoshopResources,
  type PhotoshopResource,
} from '../../photo/container/findIptcResource.ts';
import type { EmbeddedFacts } from '../embeddedFacts.ts';
import { NotEmbedded } from '../notEmbedded.ts';
import { editIptc } from './editIptc.ts';

/** MD5 of the IPTC records, by which programs see that another one has changed them. */
const digestResource = 0x0425;

/** Photoshop's image resources, with IPTC records among them edited; all others stay to the letter. */
export function editPhotoshop(resources: Uint8Array, facts: EmbeddedFacts): Uint8Array {
  const list = [...listPhotoshopResources(resources)];
  const records = list.filter(({ number }) => number === iptcResource).map(({ data }) => data);
  if (records.length === 0) return resources;
  const rest = resources.subarray(list.reduce((sum, { bytes }) => sum + bytes.length, 0));
  if (rest.some((byte) => byte !== 0)) throw new NotEmbedded('its IPTC is damaged');
  const iptc = editIptc(joinBytes(records), facts);
  const first = list.findIndex(({ number }) => number === iptcResource);
  return joinBytes(list.flatMap((resource, index) => editResource(resource, index === first, iptc)));
}

function editResource(
  resource: PhotoshopResource,
  isFirst: boolean,
  iptc: Uint8Array,
): readonly Uint8Array[] {
  if (resource.number === digestResource) return [makeResource(digestResource, md5(iptc))];
  if (resource.number !== iptcResource) return [resource.bytes];
  return isFirst ? [makeResource(iptcResource, iptc)] : [];
}

function makeResource(number: number, data: Uint8Array): Uint8Array {
  const head = new Uint8Array(12);
  head.set(new TextEncoder().encode('8BIM'));
  viewOf(head).setUint16(4, number);
  viewOf(head).setUint32(8, data.length);
  return joinBytes([head, data, new Uint8Array(data.length % 2)]);
}
