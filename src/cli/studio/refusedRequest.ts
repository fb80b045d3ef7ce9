/** A request that cannot be answered, and why, as a sentence without a full stop. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  /** Of HTTP. */
  readonly status: number;

  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
}
