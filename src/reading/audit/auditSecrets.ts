/** What a build knows of and does not publish. */
export interface AuditSecrets {
  /** Texts that must not stand anywhere, and what each is: `serial number of trip/a.jpg`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Positions as exact as they are known, and whose they are. */
  readonly positions: readonly { readonly lat: number; readonly lon: number; readonly what: string }[];
}

export const noSecrets: AuditSecrets = { texts: new Map(), positions: [] };
