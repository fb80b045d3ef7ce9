export interface Degrees {
  /** As written; negative only where the text has a minus. */
  readonly value: number;
  /** `N`, `S`, `E` or `W` where the text has it. */
  readonly direction?: string;
}

/**
 * A coordinate as text: `31.2397`, `31,14.38N`, `31 deg 14' 22.9" N`, `31/1 14/1 229/10`. Some phones write a decimal comma
 * (`52,00000,50,00000,34,01180` is 52° 50′ 34.0118″).
 */
export function parseDegrees(text: string): Degrees | undefined {
  if (text.length > 100 || /nan|inf|undef/i.test(text)) return undefined;
  const plain = text.replace(/deg/gi, ' ').trim();
  const direction = /(?:^|[^a-z])([nsew])[a-z]*$/i.exec(plain)?.[1] ?? /^([nsew])[^a-z]/i.exec(plain)?.[1];
  const parts = /^\d+(?:,\d+){5}$/.test(plain)
    ? pairByComma(plain)
    : plain.match(/[+-]?\d+(?:\.\d+)?(?:\/\d+)?/g);
  const numbers = (parts ?? []).map(toNumber);
  if (numbers.length < 1 || numbers.length > 3) return undefined;
  const value = joinDegrees(numbers);
  return { value, ...(direction === undefined ? {} : { direction: direction.toUpperCase() }) };
}

/** Degrees, minutes, seconds as one number. */
export function joinDegrees([degrees = Number.NaN, minutes = 0, seconds = 0]: readonly number[]): number {
  const sign = degrees < 0 || Object.is(degrees, -0) ? -1 : 1;
  return sign * (Math.abs(degrees) + minutes / 60 + seconds / 3600);
}

function pairByComma(text: string): string[] {
  const digits = text.split(',');
  return [0, 2, 4].map((index) => `${digits[index] ?? ''}.${digits[index + 1] ?? ''}`);
}

function toNumber(text: string): number {
  const [numerator, denominator] = text.split('/');
  return denominator === undefined ? Number(text) : Number(numerator) / Number(denominator);
}
