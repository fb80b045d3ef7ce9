import { errorCode } from '../describeError.ts';

/** A store did not do what it was asked to; the message says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** What was asked of which store. */
export interface StoreRequest {
  /** `write photos/index.html` */
  readonly task: string;
  readonly bucket: string;
  /** Where it was looked for: an address, or a region. */
  readonly where: string;
}

/** What the SDK threw, in words for a person. */
export function describeStoreError(error: unknown, { task, bucket, where }: StoreRequest): string {
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  const known: Readonly<Record<string, string>> = {
    NoSuchBucket: `there is no bucket "${bucket}" in ${where}; make it, or look at its name, --region and --endpoint`,
    CredentialsProviderError:
      'no credentials were found; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile in AWS_PROFILE',
    InvalidAccessKeyId: `the store does not know the access key; look at AWS_ACCESS_KEY_ID`,
    SignatureDoesNotMatch: 'the store does not accept the secret key; look at AWS_SECRET_ACCESS_KEY',
    AccessDenied: `the credentials do not allow to ${task} in bucket "${bucket}"`,
    PermanentRedirect: `bucket "${bucket}" lies in another region than ${where}; name it with --region`,
    AuthorizationHeaderMalformed: `bucket "${bucket}" lies in another region than ${where}; name it with --region`,
    RequestTimeTooSkewed: "the store does not accept this computer's time; set its clock",
    BadDigest: `the store received something else than was sent (${task}); try again`,
  };
  const unreachable = [
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'EPIPE',
  ];
  if (known[name] !== undefined) return known[name];
  if (message.startsWith('Region is missing'))
    return "the bucket's region is not known; name it with --region or in AWS_REGION";
  if (name === 'TimeoutError' || unreachable.includes(errorCode(error) ?? ''))
    return `cannot reach the store (${where}): ${message || name}; what is done is kept, so run it again`;
  return `cannot ${task}: ${name}${message === '' || message === name ? '' : `: ${message}`}`;
}
