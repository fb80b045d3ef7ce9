import type { CDPSession } from '@playwright/test';

/** What a page's script holds on to: of objects the bytes that they have themselves, of nodes and listeners the number. */
export interface Kept {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  /** As many numbers for each object as there are fields. */
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** The engine makes more of these, and drops them, as it comes to know the code: for thousands of calls, at times of its own. */
const ofEngine = ['code', 'object shape', 'hidden', 'synthetic'];

/** Of the browser's objects those that script never sees, or that it keeps for tools up to a number of its own. */
const ofBrowser = /^(blink::|cppgc::|std::|system|Performance)/;

/** Counts after a collection of garbage. The size of the heap would not tell: most of what moves in it is code. */
export async function measureKept(session: CDPSession): Promise<Kept> {
  const bytes = sumBytes(await takeSnapshot(session));
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { bytes, nodes, listeners: jsEventListeners };
}

async function takeSnapshot(session: CDPSession): Promise<HeapSnapshot> {
  const chunks: string[] = [];
  const add = ({ chunk }: { readonly chunk: string }) => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', add);
  await session.send('HeapProfiler.takeHeapSnapshot');
  session.off('HeapProfiler.addHeapSnapshotChunk', add);
  return JSON.parse(chunks.join('')) as HeapSnapshot;
}

function sumBytes({ snapshot, nodes, strings }: HeapSnapshot): number {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field));
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const read = (field = 0) => nodes[at + field] ?? 0;
    const kind = types[0][read(type)] ?? '';
    const isOfBrowser = kind === 'native' && ofBrowser.test(strings[read(name)] ?? '');
    if (!ofEngine.includes(kind) && !isOfBrowser) sum += read(size);
  }
  return sum;
}
