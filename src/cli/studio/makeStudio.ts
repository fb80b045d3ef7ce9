import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HomeZone } from '../../journal/home/homeZone.ts';
import { studioPath, tokenName } from '../../app/studio/keeping/dev/devWire.ts';
import { answerStudio } from './answerStudio.ts';
import { isOwnHost, refuseStranger } from './refuseStranger.ts';
import { reply } from './reply.ts';

/** What `pinhole dev` adds to a site, so that its studio works on the library itself. */
export interface Studio {
  readonly changePage: (html: string) => string;
  /** The site has been built: the studio shows trips with the holes that it has around homes. */
  readonly built: (holes: readonly HomeZone[]) => void;
  readonly intercept: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/**
 * Drafts and originals are shown and texts written, so only pages of this very server may ask: any website that the
 * author visits meanwhile can send requests to this machine, and by a name that it lets point here it could read the answers.
 *
 * @param library absolute
 */
export function makeStudio(library: string, { drafts }: { readonly drafts: boolean }): Studio {
  const token = randomBytes(32).toString('base64url');
  let holes: readonly HomeZone[] | undefined;
  const answer = answerStudio({ library, drafts, findHoles: () => holes });

  return {
    changePage: (html) =>
      html.replace('</head>', () => `<meta name="${tokenName}" content="${token}"></head>`),
    built: (found) => void (holes = found),
    intercept(request, response) {
      if (!isOwnHost(request.headers.host)) {
        reply(response, 403, { reason: 'this journal is served under the name 127.0.0.1 or localhost only' });
        return true;
      }
      if (!request.url?.startsWith(studioPath)) return false;
      const refusal = refuseStranger(request, token);
      if (refusal) reply(response, 403, refusal);
      else void answer(request, response);
      return true;
    },
  };
}
