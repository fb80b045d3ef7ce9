import * as L from 'leaflet/dist/leaflet-src.esm.js';
import { messages } from '../../../messages.ts';

export interface ConsentSwitch {
  /** Whether the reader agrees to ask the tile server. */
  set(agreed: boolean): void;
  focus(): void;
}

/** A button by which readers change their mind about asking a tile server, in either direction. */
export function addConsentSwitch(map: L.Map, host: string, decide: (answer: boolean) => void): ConsentSwitch {
  let agreed = false;
  const button = document.createElement('button');
  button.type = 'button';
  button.hidden = true; // until there is an answer to change
  button.className = 'map-switch';
  button.addEventListener('click', () => decide(!agreed));
  L.DomEvent.disableClickPropagation(button);
  const control = new L.Control({ position: 'bottomright' });
  control.onAdd = () => button;
  control.addTo(map);
  return {
    set(answer) {
      agreed = answer;
      button.hidden = false;
      button.textContent = answer ? messages.map.leaveTiles(host) : messages.map.useTiles(host);
    },
    focus: () => button.focus({ preventScroll: true }),
  };
}
