/** What the reader chose is kept for the next page and the next visit, where the browser lets it be kept. */
export function remember(name: string, value: boolean | number): void {
  try {
    localStorage.setItem(`pinhole.${name}`, String(value));
  } catch {
    // A browser that refuses storage asks again on the next page.
  }
}

export function recall(name: string): boolean | undefined {
  try {
    const value = localStorage.getItem(`pinhole.${name}`);
    return value === null ? undefined : value === 'true';
  } catch {
    return undefined;
  }
}

export function recallNumber(name: string): number | undefined {
  try {
    const value = Number(localStorage.getItem(`pinhole.${name}`) ?? Number.NaN);
    return Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
