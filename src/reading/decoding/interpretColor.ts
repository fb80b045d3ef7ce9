import type { HeifColor } from '../photo/container/findHeifColor.ts';

/** What has to be done so that the pixels of a HEIC or AVIF show the right colours; nothing for sRGB. */
export type ColorMeaning =
  | { readonly kind: 'srgb' }
  | { readonly kind: 'p3' }
  | { readonly kind: 'profile'; readonly profile: Uint8Array }
  | { readonly kind: 'hdr'; readonly transfer: 'pq' | 'hlg'; readonly primaries: number };

export function interpretColor({ profile, primaries = 2, transfer }: HeifColor): ColorMeaning {
  if (transfer === 16) return { kind: 'hdr', transfer: 'pq', primaries };
  if (transfer === 18) return { kind: 'hdr', transfer: 'hlg', primaries };
  if (profile) return { kind: 'profile', profile };
  return primaries === 12 ? { kind: 'p3' } : { kind: 'srgb' };
}
