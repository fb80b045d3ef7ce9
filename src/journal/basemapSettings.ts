import type { Credit } from './credit.ts';
import type { Datum } from './settings.ts';

/** What the map is drawn on. */
export interface BasemapSettings {
  /** Of countries, on the embedded map. */
  readonly borders: boolean;
  readonly countryLabels: boolean;
  /** In place of the embedded map, which then stands in where its tiles cannot be had. */
  readonly tiles?: TileServer;
}

/** A tile server of the author's choice; the only part of a map for which readers' browsers ask another server. */
export interface TileServer {
  readonly kind: 'raster' | 'vector';
  /** Template with `{z}`, `{x}`, `{y}` or `{-y}`, perhaps `{r}`: absolute, or relative to the site's root. */
  readonly url: string;
  readonly attribution: readonly Credit[];
  /** Of its tiles; nearer and farther ones are made from these. */
  readonly minZoom: number;
  readonly maxZoom: number;
  /** What its tiles are drawn in. */
  readonly crs: Datum;
  /** What its server is told of the page that shows the map. */
  readonly referrerPolicy: ReferrerPolicyName;
  /** True: each reader is asked before the first request. */
  readonly consent: boolean;
  /** Tiles for those who like it dark. */
  readonly dark?: { readonly url: string };
}

export const referrerPolicies = [
  'no-referrer',
  'no-referrer-when-downgrade',
  'origin',
  'origin-when-cross-origin',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
] as const;

export type ReferrerPolicyName = (typeof referrerPolicies)[number];
