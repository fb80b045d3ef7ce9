import * as L from 'leaflet/dist/leaflet-src.esm.js';

export interface Notice {
  readonly title: string;
  readonly text?: string;
  readonly actions: readonly { readonly label: string; readonly act: () => void }[];
}

/** Lays a quiet word over the foot of the map; gives the function that takes it away. */
export function showNotice(frame: HTMLElement, { title, text, actions }: Notice): () => void {
  const notice = document.createElement('section');
  notice.className = 'map-notice';
  notice.setAttribute('role', 'status');
  notice.append(make('p', title));
  if (text !== undefined) notice.append(make('small', text));
  const buttons = document.createElement('div');
  for (const { label, act } of actions) {
    const button = make('button', label);
    button.type = 'button';
    button.addEventListener('click', act);
    buttons.append(button);
  }
  notice.append(buttons);
  L.DomEvent.disableClickPropagation(notice);
  L.DomEvent.disableScrollPropagation(notice);
  frame.append(notice);
  return () => notice.remove();
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
