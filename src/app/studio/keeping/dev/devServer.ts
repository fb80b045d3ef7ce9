import { studioPath, tokenHeader, tokenName, type ListedTrip, type Refusal } from './devWire.ts';

/** `pinhole dev`, which has served this page and has the author's library. */
export interface DevServer {
  /** Absolute, ends in `/`. */
  readonly url: string;
  readonly token: string;
}

/** The server that the page comes from, where that is `pinhole dev`; undefined on a published site. */
export function findDevServer(): DevServer | undefined {
  const token = document.querySelector<HTMLMetaElement>(`meta[name="${tokenName}"]`)?.content;
  return token ? { url: new URL(studioPath, location.href).href, token } : undefined;
}

/** Why the server did not do as it was asked, as a sentence. */
export class RefusedByServer extends Error {
  override readonly name = 'RefusedByServer';
}

/** Asks for what devWire.ts lists. Throws `RefusedByServer`, and a TypeError where no server answers. */
export async function askServer<Answer>(
  { url, token }: DevServer,
  path: string,
  request: { readonly method?: string; readonly body?: string } = {},
): Promise<Answer> {
  const answer = await fetch(url + path, {
    ...request,
    headers: {
      [tokenHeader]: token,
      ...(request.body !== undefined && { 'Content-Type': 'application/json' }),
    },
    cache: 'no-store',
  });
  // The server's answers are made of the types in devWire.ts.
  const value = (await answer.json()) as Answer | Refusal;
  if (!answer.ok) throw new RefusedByServer((value as Refusal).reason);
  return value as Answer;
}

/** The trips of the author's library. */
export const listDevTrips = (server: DevServer): Promise<readonly ListedTrip[]> => askServer(server, 'trips');
