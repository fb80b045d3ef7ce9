import type { MapLabel } from '../../../geometry/basemapData.ts';
import { measureLabel, type Fonts } from './drawLabels.ts';

/** How wide names are, in pixels; each is measured once. */
export interface LabelMeasure {
  measure(label: MapLabel, fonts: Fonts): number;
  /** When a font has come. */
  forget(): void;
}

export function makeLabelMeasure(): LabelMeasure {
  const widths = new Map<string, number>();
  let context: CanvasRenderingContext2D | null | undefined;
  return {
    measure(label, fonts) {
      const name = `${label.kind} ${label.text}`;
      const known = widths.get(name);
      if (known !== undefined) return known;
      context ??= document.createElement('canvas').getContext('2d');
      const width = context ? measureLabel(context, label, fonts) : 0;
      widths.set(name, width);
      return width;
    },
    forget: () => widths.clear(),
  };
}
