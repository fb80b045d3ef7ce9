/** What one source says of a position, not yet believed. */
export interface PositionReading {
  /** Degrees, signed. */
  readonly lat?: number;
  readonly lon?: number;
  /** Why a coordinate that is written there makes no number. */
  readonly wrong?: string;
  readonly altitude?: number;
  readonly heading?: number;
  readonly accuracy?: number;
  readonly datum?: string;
}

/** Metres above sea level. Beyond this it is a slip of the pen: no traveller's camera has been there. */
export function plausibleAltitude(metres: number | undefined): number | undefined {
  return metres !== undefined && Math.abs(metres) <= 100_000 ? round(metres) : undefined;
}

/**
 * Only a heading from true north counts. A magnetic one is off by the declination, up to 20° where people travel, and
 * the model that would correct it is larger than the use; an arrow that is absent misleads nobody.
 */
export function trueHeading(degrees: number | undefined, reference: string | undefined): number | undefined {
  if (degrees === undefined || !/^t/i.test(reference?.trim() ?? '')) return undefined;
  return degrees >= 0 && degrees <= 360 ? round(degrees) % 360 : undefined;
}

export function plausibleAccuracy(metres: number | undefined): number | undefined {
  return metres !== undefined && metres > 0 && Number.isFinite(metres) ? round(metres) : undefined;
}

/** To a thousandth. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
