import { chooseTexts } from '../../messages.ts';
import type { OpenedFile, TripTexts } from '../trip/openedTrip.ts';
import { PartSender } from './partSender.ts';
import type { ReadPicture } from './readPicture.ts';
import type { StudioSite } from './studioSite.ts';
import { TripMaker } from './tripMaker.ts';
import { takeApart, type ViewFrame } from './viewParts.ts';

/** Begins with the site; then come files and pictures as they are read, and the question what they make. */
export type ToTrip =
  | { readonly site: StudioSite }
  | { readonly files: readonly OpenedFile[] }
  | { readonly pictures: readonly ReadPicture[] }
  | { readonly gone: readonly string[] }
  | { readonly id: number; readonly texts: TripTexts };

/** A question's answer, before which come the parts of it that the page does not have. */
export type FromTrip =
  | { readonly parts: readonly (readonly [key: string, part: unknown])[] }
  | { readonly id: number; readonly frame: ViewFrame }
  | { readonly id: number; readonly failure: string };

const sender = new PartSender();

let maker: Promise<TripMaker> | undefined;

/** One message after the other, as they came. */
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<ToTrip>) => {
  last = last.then(() => take(data)).catch(reportError);
});

async function take(message: ToTrip): Promise<void> {
  if ('site' in message) {
    maker = chooseTexts(message.site.texts).then(() => new TripMaker(message.site));
    return;
  }
  if (!maker) throw new Error('the trip was asked before it was opened');
  const trip = await maker;
  if ('files' in message) trip.addFiles(message.files);
  else if ('pictures' in message) trip.addPictures(message.pictures);
  else if ('gone' in message) trip.removeFiles(message.gone);
  else await answer(trip, message);
}

const post = (message: FromTrip) => postMessage(message);

async function answer(trip: TripMaker, { id, texts }: Extract<ToTrip, { id: number }>): Promise<void> {
  try {
    const { parts, frame } = takeApart(await trip.make(texts));
    for (const chosen of sender.choose(parts)) post({ parts: chosen });
    post({ id, frame });
  } catch (error) {
    post({ id, failure: error instanceof Error ? error.message : String(error) });
  }
}
