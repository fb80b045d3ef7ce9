/** A reader's answer for one tile server; absent where none was given, or where the browser keeps nothing. */
export function readConsent(host: string): boolean | undefined {
  try {
    const answer = localStorage.getItem(keyOf(host));
    return answer === null ? undefined : answer === 'yes';
  } catch {
    return undefined;
  }
}

export function rememberConsent(host: string, answer: boolean): void {
  try {
    localStorage.setItem(keyOf(host), answer ? 'yes' : 'no');
  } catch {
    // Asked again on the next page.
  }
}

const keyOf = (host: string) => `pinhole map tiles ${host}`;
