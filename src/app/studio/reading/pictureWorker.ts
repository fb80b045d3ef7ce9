import { findBlocks } from '../../../reading/photo/container/findBlocks.ts';
import { findPreview } from '../../../reading/photo/findPreview.ts';
import { withSmallPicture } from '../../../reading/photo/withSmallPicture.ts';
import { readPictureFile } from '../../../reading/library/readPictureFile.ts';
import type { PhotoFacts } from '../../../journal/photoFacts.ts';
import { blobOf, wholeBlob } from '../keeping/dev/servedBlob.ts';
import { drawInWorker } from './drawInWorker.ts';
import { canDecodeScaled, drawScaled } from './drawScaled.ts';
import { longestThumbnail, type DrawnPicture } from './drawnPicture.ts';
import type { DrawJob, PictureAnswer, PictureJob, ReadJob } from './pictureJob.ts';
import { sourceOfBlob } from './sourceOfBlob.ts';

/** Runs in a thread of its own: one job in, one answer out. */
addEventListener('message', ({ data }: MessageEvent<PictureJob>) => {
  void work(data).then((answer) => postMessage(answer));
});

async function work(job: PictureJob): Promise<PictureAnswer> {
  try {
    return job.kind === 'read' ? await read(job) : { kind: 'drawn', drawn: await draw(job) };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function read({ path, file, sidecar, language, draws }: ReadJob): Promise<PictureAnswer> {
  const blob = blobOf(file);
  const xmp = sidecar && new Uint8Array(await blobOf(sidecar).arrayBuffer());
  const found = await readPictureFile(sourceOfBlob(blob), path, { language, ...(xmp && { sidecar: xmp }) });
  if (!found) return { kind: 'read' };
  const { bytes } = found;
  const facts = bytes && draws ? await measure(found.facts, blob) : found.facts;
  const preview = bytes && facts.format === 'jpeg' ? findPreview(findBlocks(bytes)) : undefined;
  const undrawn = preview && new Blob([preview.slice()], { type: 'image/jpeg' });
  if (!undrawn || !draws) return { kind: 'read', facts, ...(undrawn && { undrawn }) };
  const drawn = await drawPreview(undrawn, facts).catch(() => undefined);
  return { kind: 'read', facts, ...(drawn && { preview: drawn }) };
}

/** Where a container does not say how large its picture is, its decoder does. */
async function measure(facts: PhotoFacts, blob: Blob): Promise<PhotoFacts> {
  if ((facts.width !== undefined && facts.height !== undefined) || facts.format === 'unknown') return facts;
  const bitmap = await wholeBlob(blob)
    .then((whole) => createImageBitmap(whole))
    .catch(() => undefined);
  if (!bitmap) return facts;
  const { width, height } = bitmap;
  bitmap.close();
  return { ...facts, width, height };
}

function drawPreview(preview: Blob, { width, height, orientation }: PhotoFacts): Promise<DrawnPicture> {
  const shown = width !== undefined && height !== undefined ? { width, height } : undefined;
  return drawInWorker(preview, { longest: longestThumbnail, orientation, ...(shown && { shown }) });
}

async function draw({ file, facts, longest = Infinity }: DrawJob): Promise<DrawnPicture> {
  const blob = blobOf(file);
  if (facts.format !== 'heic') return drawPlain(blob, facts, longest);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const small = longest <= longestThumbnail ? withSmallPicture(bytes) : undefined;
  if (small) return drawHeif(small, longest).catch(() => drawHeif(bytes, longest));
  return drawHeif(bytes, longest);
}

/** Pixels of the longer side from which on decoding all of them for so small a picture is a waste. */
const large = 4 * longestThumbnail;

async function drawPlain(
  blob: Blob,
  { format, width = 0, height = 0, orientation }: PhotoFacts,
  longest: number,
): Promise<DrawnPicture> {
  const isLarge = Math.max(width, height) >= large && longest <= longestThumbnail;
  if (format === 'jpeg' && isLarge && canDecodeScaled) {
    const drawn = await drawScaled(blob, { shown: { width, height }, orientation, longest }).catch(
      () => undefined,
    );
    if (drawn) return drawn;
  }
  return drawInWorker(blob, { longest });
}

/** By the browser where it can (Safari), else by what comes with the site. */
async function drawHeif(bytes: Uint8Array, longest: number): Promise<DrawnPicture> {
  const blob = new Blob([bytes.slice()], { type: 'image/heic' });
  return drawInWorker(blob, { longest }).catch(async () => {
    const { drawHeic } = await import('./drawHeic.ts');
    return drawHeic(bytes, { longest });
  });
}
