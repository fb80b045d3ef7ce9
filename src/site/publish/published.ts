/** A file that Pinhole put into a store, or was about to. */
export interface PublishedFile {
  /** As the store named it; absent until the upload is known to have ended. */
  readonly etag?: string;
  /** Absent of a hashed file, whose name says it. */
  readonly sha256?: string;
}

/** By path inside the site. */
export type Published = ReadonlyMap<string, PublishedFile>;

export function printPublished(files: Published): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(`${JSON.stringify({ madeBy: 'Pinhole', files: Object.fromEntries(sorted) })}\n`);
}

/** Throws where it is none of ours. */
export function parsePublished(bytes: Uint8Array): Published {
  const { madeBy, files } = JSON.parse(new TextDecoder().decode(bytes)) as {
    readonly madeBy?: unknown;
    readonly files?: Readonly<Record<string, PublishedFile>>;
  };
  if (madeBy !== 'Pinhole' || typeof files !== 'object') throw new Error('it is none of ours');
  return new Map(Object.entries(files));
}
