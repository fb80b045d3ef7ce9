import { lookup } from 'mrmime';

/** What a host should say that a file is. Pinhole's texts are UTF-8. */
export function contentTypeOf(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
