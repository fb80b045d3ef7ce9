/** Colours of the map, by the names of their custom properties in map.css. */
const names = [
  'land',
  'water',
  'wash',
  'coast',
  'river',
  'border',
  'graticule',
  'grid',
  'grid-bold',
  'label',
  'label-soft',
  'label-water',
  'green',
  'green-ink',
  'path',
  'building',
  'road',
  'road-edge',
  'highway',
  'highway-edge',
  'rail',
] as const;

export type Palette = Readonly<Record<(typeof names)[number], string>>;

/** Custom properties keep `light-dark()` as written; only a real property of an element in the page resolves it. */
export function readPalette(frame: HTMLElement): Palette {
  // All at once: the browser works out styles when it is asked for the first.
  const probes = names.map((name) => makeProbe(`var(--map-${name})`));
  frame.append(...probes);
  const entries = probes.map((probe, at) => [names[at], getComputedStyle(probe).color]);
  probes.forEach((probe) => probe.remove());
  return Object.fromEntries(entries) as Palette; // one entry for every name
}

function makeProbe(color: string): HTMLElement {
  const probe = document.createElement('i');
  probe.style.setProperty('transition', 'none', 'important'); // else it shows the colour before
  probe.style.setProperty('forced-color-adjust', 'none'); // else it has the one colour that the reader has chosen
  probe.style.color = color;
  return probe;
}
