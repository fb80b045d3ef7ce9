import type { GetObjectCommandOutput, S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import { readFile, stat } from 'node:fs/promises';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../usageError.ts';
import { hashBytes, hashContent, type ContentHashes } from './hashContent.ts';
import type { ObjectHeaders, Store, WrittenObject } from './store.ts';
import type { StoreAddress } from './storeAddress.ts';
import { describeStoreError, StoreError } from './storeError.ts';

export interface StoreOptions {
  /** Of a store that is not Amazon's: `https://…`. */
  readonly endpoint?: string;
  readonly region?: string;
  /** How often a request is sent before it is given up, waiting longer each time. */
  readonly attempts?: number;
  /** Milliseconds without a byte after which a request has failed. */
  readonly patience?: number;
}

/** Bytes from which a file is sent piece by piece. */
const large = 8_000_000;

/** What is sent. The SDK begins again with bytes; a stream can be read once. */
type MakeBody = () => Uint8Array | ReturnType<typeof createReadStream>;

/** A store that speaks S3. Credentials come from where the SDK looks for them: environment, profile, machine. */
export async function openStore({ bucket, prefix }: StoreAddress, options: StoreOptions): Promise<Store> {
  const sdk = await loadSdk();
  const { attempts = 5 } = options;
  const client = new sdk.S3Client(configure({ ...options, attempts }));
  const where = options.endpoint ?? options.region ?? 'the region that is set';

  async function send<Result>(task: string, ask: (client: S3Client) => Promise<Result>): Promise<Result> {
    try {
      return await ask(client);
    } catch (error) {
      throw new StoreError(describeStoreError(error, { task, bucket, where }), { cause: error });
    }
  }

  async function put(
    path: string,
    makeBody: MakeBody,
    { size, md5, sha256 }: ContentHashes,
    { contentType, cacheControl }: ObjectHeaders,
  ): Promise<WrittenObject> {
    const ask = () =>
      client.send(
        new sdk.PutObjectCommand({
          Bucket: bucket,
          Key: prefix + path,
          Body: makeBody(),
          ContentLength: size,
          ContentType: contentType,
          ...(cacheControl !== undefined && { CacheControl: cacheControl }),
          // Every store compares this one with what it received, and refuses what differs.
          ContentMD5: Buffer.from(md5, 'hex').toString('base64'),
          // For whoever reads it back.
          Metadata: { sha256 },
        }),
      );
    const { ETag = '' } = await send(`write ${path}`, () =>
      size < large ? ask() : repeat(attempts, ask, ({ $fault }) => $fault !== 'client'),
    );
    return { etag: ETag, sha256, size };
  }

  function get<Result>(
    path: string,
    take: (object: GetObjectCommandOutput) => Promise<Result>,
  ): Promise<Result | undefined> {
    const ask = async () =>
      take(await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: prefix + path })));
    return send(`read ${path}`, async () => {
      try {
        // Of an object that breaks off on its way the SDK knows nothing.
        return await repeat(attempts, ask, ({ $metadata }) => $metadata === undefined);
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) return undefined;
        throw error;
      }
    });
  }

  return {
    async *list() {
      const pages = sdk.paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix });
      for (;;) {
        const { done, value } = await send('list what is there', () => pages.next());
        if (done) return;
        for (const { Key = '', Size = 0, ETag = '' } of value.Contents ?? [])
          yield { path: Key.slice(prefix.length), size: Size, etag: ETag };
      }
    },
    read: (path) =>
      get(path, async ({ Body, Metadata }) => {
        const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
        const { sha256 } = Metadata ?? {};
        return { bytes, ...(sha256 !== undefined && { sha256 }) };
      }),
    async readFile(path, file) {
      const noted = await get(path, async ({ Body, Metadata = {} }) => {
        // In Node, it is this kind of stream.
        await pipeline(Body as Readable, createWriteStream(file));
        return Metadata;
      });
      return noted && (await hashContent(file)).sha256 === noted.sha256;
    },
    has: (path) =>
      send(`look for ${path}`, async () => {
        try {
          await client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: prefix + path }));
          return true;
        } catch (error) {
          if (error instanceof sdk.NotFound) return false;
          throw error;
        }
      }),
    write: (path, bytes, headers) => put(path, () => bytes, hashBytes(bytes), headers),
    async writeFile(path, file, headers) {
      if ((await stat(file)).size >= large)
        return put(path, () => createReadStream(file), await hashContent(file), headers);
      const bytes = await readFile(file);
      return put(path, () => bytes, hashBytes(bytes), headers);
    },
    async remove(path) {
      await send(`remove ${path}`, () =>
        client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: prefix + path })),
      );
    },
    close: () => client.destroy(),
  };
}

function configure({ endpoint, region, attempts, patience = 120_000 }: StoreOptions): S3ClientConfig {
  // Stores that are not Amazon's have regions of their own, and take this one for theirs.
  const fallback = endpoint === undefined ? undefined : (process.env.AWS_REGION ?? 'us-east-1');
  const place = region ?? fallback;
  return {
    ...(place !== undefined && { region: place }),
    ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
    ...(attempts !== undefined && { maxAttempts: attempts }),
    requestHandler: { connectionTimeout: 10_000, socketTimeout: patience },
    // Checksums of kinds that other stores do not know; what is sent has one that all know.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  };
}

/** What the SDK's errors say of themselves. */
interface SdkError {
  readonly $fault?: string;
  /** Absent of what went wrong outside of the SDK's own attempts. */
  readonly $metadata?: unknown;
}

/** Asks again from the beginning where the line broke while bytes were streaming. */
async function repeat<Result>(
  attempts: number,
  ask: () => Promise<Result>,
  isWorth: (error: SdkError) => boolean,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt >= attempts || !isWorth(error as SdkError)) throw error;
    }
  }
}

/** It is large, and few authors need it. */
async function loadSdk() {
  // Which Node is needed is said by Pinhole.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  try {
    return await import('@aws-sdk/client-s3');
  } catch {
    throw new UsageError(
      'for stores a package is needed that is not installed: npm install @aws-sdk/client-s3',
    );
  }
}
