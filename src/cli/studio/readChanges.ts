import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import type { TextChange } from '../../app/studio/trip/openedTrip.ts';
import { RefusedRequest } from './refusedRequest.ts';

/** Bytes: the texts of a trip are thousands of times smaller. */
const most = 64 * 2 ** 20;

const schema = v.array(
  v.strictObject({ path: v.string(), before: v.exactOptional(v.string()), after: v.string() }),
);

/** The changes that a request brings. */
export async function readChanges(request: IncomingMessage): Promise<readonly TextChange[]> {
  // Another type would be sent from any website without asking first.
  if (request.headers['content-type'] !== 'application/json')
    throw new RefusedRequest(415, 'texts are sent as JSON');
  const changes = v.safeParse(schema, parse(await readBody(request)));
  if (!changes.success) throw new RefusedRequest(400, 'these are no changes of texts');
  return changes.output.map(({ path, before, after }) => ({ path, before, after }));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new RefusedRequest(413, 'these texts are larger than a trip has');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
