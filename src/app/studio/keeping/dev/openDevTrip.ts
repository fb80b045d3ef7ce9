import type { OpenedFile, OpenedTrip, SaveAnswer, TextChange, TripKeeper } from '../../trip/openedTrip.ts';
import { keepingTexts } from '../keepingTexts.ts';
import { askServer, RefusedByServer, type DevServer } from './devServer.ts';
import type { ListedFile, ServedTrip } from './devWire.ts';
import { ServedBlob } from './servedBlob.ts';

/** Opens a trip of the author's library; its texts are saved there. Throws as `askServer` does. */
export async function openDevTrip(server: DevServer, folder: string): Promise<OpenedTrip> {
  const trip = await askServer<ServedTrip>(server, `trip?folder=${encodeURIComponent(folder)}`);
  const prefix = folder === '' ? '' : `${folder}/`;
  return {
    name: trip.name,
    site: trip.site,
    key: `library ${trip.library} ${folder}`,
    files: trip.files.map((file) => makeFile(server, prefix, file)),
    texts: new Map(trip.texts),
    keeper: makeKeeper(server, folder, trip.name),
    reopen: () => openDevTrip(server, folder),
  };
}

function makeFile(
  { url, token }: DevServer,
  prefix: string,
  { path, size, modified }: ListedFile,
): OpenedFile {
  const address = (prefix + path).split('/').map(encodeURIComponent).join('/');
  const served = { url: `${url}files/${address}`, token, size };
  return { path, blob: new ServedBlob(served), served, modified };
}

function makeKeeper(server: DevServer, folder: string, name: string): TripKeeper {
  return {
    name,
    async save(changes: readonly TextChange[]): Promise<SaveAnswer> {
      const body = JSON.stringify(changes);
      try {
        return await askServer(server, `texts?folder=${encodeURIComponent(folder)}`, { method: 'PUT', body });
      } catch (error) {
        const reason = error instanceof RefusedByServer ? error.message : keepingTexts.noServer;
        return { kind: 'failed', reason };
      }
    },
  };
}
