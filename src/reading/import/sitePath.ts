/** `a/b/../c.jpg` from a folder; undefined where it leads out. */
export function joinPath(folder: string, path: string): string | undefined {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export const folderOf = (path: string) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
export const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** Percent-encoding undone, as far as it is one. */
export function decodePath(path: string): string {
  const decoded = path.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
  return decoded.normalize('NFC');
}

/** The path of an address on one of the site's own hosts, or of one without a host; undefined of other servers'. */
export function pathOnSite(address: string, hosts: ReadonlySet<string>): string | undefined {
  const [, host, path = ''] = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)/i.exec(address) ?? [];
  if (host !== undefined) return hosts.has(plainHost(host)) ? path || '/' : undefined;
  if (/^[a-z][a-z\d+.-]+:/i.test(address)) return undefined;
  return address.replace(/[?#].*$/s, '');
}

/** `www.example.org` and `example.org` are one site. */
export const plainHost = (host: string) =>
  host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/:\d+$/, '');

export function hostsOf(...urls: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(
    urls.flatMap((url) => (url !== undefined && URL.canParse(url) ? plainHost(new URL(url).host) : [])),
  );
}
