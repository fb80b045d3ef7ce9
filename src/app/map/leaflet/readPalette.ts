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
  const probe = frame.appendChild(document.createElement('i'));
  probe.style.setProperty('transition', 'none', 'important'); // else it shows the colour before
  probe.style.setProperty('forced-color-adjust', 'none'); // else it has the one colour that the reader has chosen
  const entries = names.map((name) => {
    probe.style.color = `var(--map-${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(entries) as Palette; // one entry for every name
}
