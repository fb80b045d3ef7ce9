/** Where in a store something lies. */
export interface StoreAddress {
  readonly bucket: string;
  /** What all keys begin with: empty, or ends with `/`. */
  readonly prefix: string;
}

/** `s3://bucket/some/prefix`; undefined of anything else. */
export function parseStoreAddress(text: string): StoreAddress | undefined {
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9][a-z0-9._-]+)(?:\/(.*))?$/i.exec(text) ?? [];
  if (bucket === undefined) return undefined;
  const parts = path.split('/').filter((part) => part !== '');
  return { bucket, prefix: parts.map((part) => `${part}/`).join('') };
}

export const formatStoreAddress = ({ bucket, prefix }: StoreAddress): string => `s3://${bucket}/${prefix}`;
