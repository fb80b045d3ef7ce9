import 'leaflet/dist/leaflet.css';
import './leaflet.css';
import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { messages } from '../../messages.ts';
import { clustering } from '../columns/clustering.ts';
import { CreditsControl } from './creditsControl.ts';
import { SteadyMap } from './steadyMap.ts';

/**
 * @param bare without a tab stop, as it stands beside something else
 * @param credits the corner that says where the map is from
 */
export function makeMap(
  frame: HTMLElement,
  bare = false,
  credits: L.ControlPosition = 'bottomright',
): SteadyMap {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = new SteadyMap(frame, {
    attributionControl: false,
    keyboard: !bare,
    zoomControl: false,
    maxZoom: clustering.maxZoom,
    minZoom: Math.max(0, Math.ceil(Math.log2(frame.clientHeight / 256) - 0.1)),
    maxBounds: [
      [-85, -36_000],
      [85, 36_000],
    ],
    maxBoundsViscosity: 1,
    zoomAnimation: !still,
    markerZoomAnimation: !still,
    fadeAnimation: false,
    inertia: !still,
  });
  new CreditsControl(credits).addTo(map);
  return map;
}

export function addButtons(map: L.Map): void {
  L.control
    .zoom({
      position: 'topright',
      zoomInText: '+',
      zoomInTitle: messages.map.zoomIn,
      zoomOutText: '−',
      zoomOutTitle: messages.map.zoomOut,
    })
    .addTo(map);
}

export const addScale = (map: L.Map) =>
  L.control.scale({ imperial: false, position: 'bottomleft' }).addTo(map);
