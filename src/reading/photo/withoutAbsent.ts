type Present<T> = { -readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The same object without its undefined members: an absent fact is left out, never undefined. */
export function withoutAbsent<T extends object>(value: T): Present<T> {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  // fromEntries forgets the member types; only undefined ones were removed.
  return Object.fromEntries(entries) as Present<T>;
}
