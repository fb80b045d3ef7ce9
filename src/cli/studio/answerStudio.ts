import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { SaveAnswer } from '../../app/studio/trip/openedTrip.ts';
import { partQuery, studioPath } from '../../app/studio/keeping/dev/devWire.ts';
import { AuthorError } from '../../journal/problem.ts';
import { describeError } from '../../pipeline/describeError.ts';
import { UsageError } from '../../pipeline/usageError.ts';
import { isBelow } from './isBelow.ts';
import { listTrips, readServedTrip, type ServedLibrary } from './readServedTrip.ts';
import { readChanges } from './readChanges.ts';
import { RefusedRequest } from './refusedRequest.ts';
import { reply } from './reply.ts';
import { saveTexts } from './saveTexts.ts';
import { sendFile } from './sendFile.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Answers the studio's requests, whose sender has been looked at (devWire.ts has what there is to ask). */
export function answerStudio(served: ServedLibrary): Answer {
  const { library, drafts } = served;
  let saving: Promise<unknown> = Promise.resolve();

  /**
   * One at a time: of two that save at once the second sees what the first has written. Each has come whole before its
   * turn, so that one that stalls holds up no other.
   */
  async function save(request: IncomingMessage, folder: string): Promise<SaveAnswer> {
    const changes = await readChanges(request);
    const next = saving.then(async () => saveTexts(await findFolder(folder), changes));
    saving = next.catch(() => undefined);
    return next;
  }

  async function findFolder(folder: string): Promise<string> {
    const trips = await listTrips(library, drafts);
    if (!trips.some((trip) => trip.folder === folder))
      throw new RefusedRequest(404, `the library has no trip ${folder}`);
    return join(library, folder);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const [what, ...rest] = pathname.slice(studioPath.length).split('/');
    const folder = searchParams.get('folder') ?? '';
    const asked = `${request.method} ${what}`;
    if (asked === 'GET trips') return reply(response, 200, await listTrips(library, drafts));
    if (asked === 'GET trip') return reply(response, 200, await readServedTrip(served, folder));
    if (asked === 'PUT texts') return reply(response, 200, await save(request, folder));
    if (asked !== 'GET files') throw new RefusedRequest(404, 'there is no such thing to ask for');
    const path = decodePath(rest);
    if (!isBelow(path)) throw new RefusedRequest(404, 'there is no such file in the library');
    // Links are followed wherever they lead, as a build follows them (listFiles.ts): the photos may lie on another disk.
    return sendFile(request, response, join(library, path), searchParams.get(partQuery));
  }

  return (request, response) =>
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      const isTold = error instanceof RefusedRequest || error instanceof AuthorError;
      const status = error instanceof RefusedRequest ? error.status : isTold ? 409 : 500;
      const reason = isTold || error instanceof UsageError ? error.message : describeError(error);
      reply(response, status, { reason });
    });
}

function decodePath(parts: readonly string[]): string {
  try {
    return parts.map(decodeURIComponent).join('/');
  } catch {
    throw new RefusedRequest(400, 'the address cannot be read');
  }
}
