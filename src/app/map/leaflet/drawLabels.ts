import { tileSize, type MapLabel } from '../../../geometry/basemapData.ts';
import type { Box } from '../../../geometry/box.ts';
import type { Canvas } from '../ground/ground.ts';
import type { Tile } from '../ground/tileLines.ts';
import type { PlacedLabel } from './placeLabels.ts';
import type { Palette } from './readPalette.ts';

export interface Fonts {
  readonly serif: string;
  readonly sans: string;
}

const tracking = '0.14em';

/** How each kind of name is set. */
function fontOf({ kind }: MapLabel, { serif, sans }: Fonts): string {
  if (kind === 'country') return `500 11px ${sans}`;
  if (kind === 'capital') return `600 14px ${serif}`;
  if (kind === 'river') return `italic 500 13.5px ${serif}`;
  if (kind === 'sketch' || kind === 'note') return `italic 400 12px ${serif}`;
  return kind === 'city' ? `500 13.5px ${serif}` : `400 12.5px ${serif}`;
}

function setType(canvas: Canvas, label: MapLabel, fonts: Fonts): string {
  canvas.font = fontOf(label, fonts);
  canvas.letterSpacing = label.kind === 'country' ? tracking : label.kind === 'river' ? '0.08em' : '0px';
  return label.kind === 'country' ? label.text.toUpperCase() : label.text;
}

export function measureLabel(canvas: Canvas, label: MapLabel, fonts: Fonts): number {
  return canvas.measureText(setType(canvas, label, fonts)).width;
}

/** Prints the names that touch a tile; each tile prints its part of a name that stands across two. */
export function drawLabels(
  canvas: Canvas,
  tile: Tile,
  labels: readonly PlacedLabel[],
  palette: Palette,
  fonts: Fonts,
): void {
  const world = tileSize * 2 ** tile.zoom;
  canvas.textBaseline = 'middle';
  canvas.lineJoin = 'round';
  for (const label of labels) {
    for (const turn of [0, world, -world]) {
      const left = tile.column * tileSize - turn;
      const top = tile.row * tileSize;
      const [west, north, east, south] = extent(label);
      if (east < left || west > left + tileSize || south < top || north > top + tileSize) continue;
      canvas.save();
      canvas.translate(-left, -top);
      drawLabel(canvas, label, palette, fonts);
      canvas.restore();
    }
  }
}

/** The text and its dot. */
function extent({ area, x, y }: PlacedLabel): Box {
  return [
    Math.min(area[0], x - 4),
    Math.min(area[1], y - 4),
    Math.max(area[2], x + 4),
    Math.max(area[3], y + 4),
  ];
}

function drawLabel(canvas: Canvas, label: PlacedLabel, palette: Palette, fonts: Fonts): void {
  const text = setType(canvas, label, fonts);
  const country = label.kind === 'country';
  const river = label.kind === 'river';
  canvas.strokeStyle = river ? palette.water : palette.land;
  canvas.lineWidth = 3;
  canvas.globalAlpha = 0.85;
  canvas.strokeText(text, label.left, label.middle);
  canvas.globalAlpha = 1;
  const soft = country || label.kind === 'town' || label.kind === 'sketch' || label.kind === 'note';
  canvas.fillStyle = river ? palette['label-water'] : soft ? palette['label-soft'] : palette.label;
  canvas.fillText(text, label.left, label.middle);
  if (['capital', 'city', 'town'].includes(label.kind)) drawDot(canvas, label, palette);
}

function drawDot(canvas: Canvas, { kind, x, y }: PlacedLabel, palette: Palette): void {
  canvas.beginPath();
  canvas.arc(x, y, kind === 'capital' ? 2.8 : kind === 'city' ? 2.2 : 1.7, 0, 2 * Math.PI);
  canvas.fillStyle = kind === 'capital' ? palette.land : palette.label;
  canvas.fill();
  if (kind !== 'capital') return;
  canvas.strokeStyle = palette.label;
  canvas.lineWidth = 1.4;
  canvas.stroke();
}
