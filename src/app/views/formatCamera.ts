import { joinFacts } from '../joinFacts.ts';
import type { Camera } from '../../journal/photo.ts';

/** `Canon EOS 80D · 35 mm · f/2.8 · 1/125 s · ISO 400`: what is known, in the order photographers say it; no number is parted from its unit. */
export function formatCamera(camera: Camera): string | undefined {
  const facts = joinFacts([
    formatModel(camera),
    camera.lens,
    camera.focal === undefined ? undefined : `${round(camera.focal)}\u00a0mm`,
    camera.fNumber === undefined ? undefined : `f/${round(camera.fNumber)}`,
    camera.exposure === undefined ? undefined : formatExposure(camera.exposure),
    camera.iso === undefined ? undefined : `ISO\u00a0${camera.iso}`,
  ]);
  return facts === '' ? undefined : facts;
}

/** Makers repeat their name in the model or they do not; it is said once. */
export function formatModel({ make, model }: Camera): string | undefined {
  if (model === undefined || make === undefined) return model ?? make;
  const maker = make.split(/[\s,]/)[0] ?? make;
  return model.toLowerCase().startsWith(maker.toLowerCase()) ? model : `${make} ${model}`;
}

/** Below a third of a second as a fraction, as cameras show it. */
function formatExposure(seconds: number): string {
  return seconds > 0 && seconds < 0.34 ? `1/${Math.round(1 / seconds)}\u00a0s` : `${round(seconds)}\u00a0s`;
}

const round = (value: number) => Math.round(value * 10) / 10;
