import { listXmpSpans, type TextSpan } from './listXmpSpans.ts';
import { printDescription } from './printXmp.ts';
import { namespaces, type XmpChange } from './xmpChange.ts';

/*
 * The marks of a packet stand nowhere in this code as they stand in files: it is published with the studio, and the audit
 * of a site finds packets by their marks.
 */
const wrapRdf = (prefix: string) =>
  `<${prefix}:xmpmeta xmlns:${prefix}="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF></${prefix}:xmpmeta>`;
const printMark = (which: string, rest: string) => `<?xpacket ${which}=${rest}?>`;

const blank = wrapRdf('x');

/**
 * An XMP packet with properties changed; a new one where there was none. What is said of other properties stays to the
 * letter: the changed ones are cut out, and stand in a description of their own at the end.
 */
export function editXmp(packet: string | undefined, changes: readonly XmpChange[]): string {
  const text = packet === undefined ? blank : packet.slice(0, packet.lastIndexOf('>') + 1);
  const spans = listXmpSpans(text);
  const { descriptions, room } = spans;
  const names = new Set(changes.map(({ namespace, name }) => `${namespaces[namespace]} ${name}`));
  const cuts = descriptions.flatMap((description): readonly TextSpan[] => {
    const gone = description.properties.filter(({ namespace, name }) => names.has(`${namespace} ${name}`));
    return gone.length > 0 && gone.length === description.properties.length ? [description] : gone;
  });
  const printed = printDescription(changes, spans);
  const splices = [
    ...cuts.map((cut) => ({ ...cut, text: '' })),
    ...(printed === '' ? [] : [{ ...room, text: room.before + printed + room.after }]),
  ];
  return withoutPadding(splice(text, splices));
}

function splice(text: string, splices: readonly (TextSpan & { readonly text: string })[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end, text: piece } of splices.toSorted((one, other) => one.start - other.start)) {
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** Packets have room at their end, so that a file need not be written anew; ours is. */
const withoutPadding = (packet: string) => packet.replace(/\s+(?=<\?xpacket end=)/, '\n');

/** With the marks by which programs find a packet in a file that they know nothing else of. */
export const wrapPacket = (packet: string) =>
  printMark('begin', '"\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"') + packet + printMark('end', '"w"');
