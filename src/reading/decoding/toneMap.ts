/** Numbers of a picture with more than everyday brightness, 3 a pixel, `most` being full. */
export interface HdrPixels {
  readonly data: Uint8Array | Uint16Array;
  readonly most: number;
  readonly transfer: 'pq' | 'hlg';
  /** Code point of ITU-T H.273. */
  readonly primaries: number;
}

/** Nits of white paper in an HDR picture (ITU-R BT.2408). */
const white = 203;
/** Nits that an HLG picture is graded for. */
const hlgPeak = 1000;
/** Up to this part of the display's range brightness stays as it is. */
const knee = 0.5;

/** From BT.2020 to Display P3, linear. */
const toP3 = [
  [1.3435783, -0.2821797, -0.0613986],
  [-0.0652975, 1.0757879, -0.0104905],
  [0.0028218, -0.0195985, 1.0167767],
] as const;
const same = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const;

/**
 * A PQ or HLG picture (ITU-R BT.2100) as 8-bit Display P3: to light, to the other primaries, what is brighter than
 * white rolled off by the brightest channel so that colours keep their hue, and back to numbers.
 */
export function toneMap({ data, most, transfer, primaries }: HdrPixels): Uint8Array {
  const light = makeLightTable(most, transfer);
  const [red, green, blue] = primaries === 12 ? same : toP3;
  const mapped = new Uint8Array(data.length);
  for (let at = 0; at + 2 < data.length; at += 3) {
    const r = light[data[at] ?? 0] ?? 0;
    const g = light[data[at + 1] ?? 0] ?? 0;
    const b = light[data[at + 2] ?? 0] ?? 0;
    const gain = (transfer === 'hlg' ? glow(r, g, b) : 1) / white;
    const x = (red[0] * r + red[1] * g + red[2] * b) * gain;
    const y = (green[0] * r + green[1] * g + green[2] * b) * gain;
    const z = (blue[0] * r + blue[1] * g + blue[2] * b) * gain;
    const scale = rollOff(Math.max(x, y, z));
    mapped[at] = encode(x * scale);
    mapped[at + 1] = encode(y * scale);
    mapped[at + 2] = encode(z * scale);
  }
  return mapped;
}

function makeLightTable(most: number, transfer: HdrPixels['transfer']): Float64Array {
  const decode = transfer === 'pq' ? decodePq : decodeHlg;
  return Float64Array.from({ length: most + 1 }, (_, number) => decode(number / most));
}

/** Nits. */
function decodePq(signal: number): number {
  const power = signal ** (32 / 2523);
  return 10_000 * (Math.max(power - 0.8359375, 0) / (18.8515625 - 18.6875 * power)) ** (8192 / 1305);
}

/** Light of the scene, 0…1. */
function decodeHlg(signal: number): number {
  if (signal <= 0.5) return signal ** 2 / 3;
  return (Math.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12;
}

/** What the display makes of the scene's light: nits for each part of it. */
function glow(r: number, g: number, b: number): number {
  return hlgPeak * (0.2627 * r + 0.678 * g + 0.0593 * b) ** 0.2;
}

function rollOff(brightest: number): number {
  if (brightest <= knee) return 1;
  return (knee + (1 - knee) * (1 - Math.exp((knee - brightest) / (1 - knee)))) / brightest;
}

const steps = 4095;
const encoded = Uint8Array.from({ length: steps + 1 }, (_, step) => {
  const light = step / steps;
  return Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055));
});

function encode(light: number): number {
  return encoded[Math.round(Math.min(Math.max(light, 0), 1) * steps)] ?? 0;
}
