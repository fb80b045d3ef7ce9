const form = /^(\d+):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?\s+(fast|slow)$/i;

/**
 * Seconds that a clock is ahead, of `H:MM:SS fast`, `H:MM slow`; any number of hours, fractions of a second. There
 * is no form with a sign, which says neither of what to what nor which way.
 */
export function parseClock(text: string): number | undefined {
  const [, hours, minutes, seconds = '0', side] = form.exec(text.trim()) ?? [];
  if (side === undefined) return undefined;
  const ahead = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return side.toLowerCase() === 'slow' ? 0 - ahead : ahead;
}
