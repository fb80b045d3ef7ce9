import { expect, test } from 'vitest';
import { colorClass, focusClass, ratioClass, renderClasses } from './classes.ts';

test('a shape beyond the ends of the scale gets the class of the end', () => {
  expect(ratioClass({ width: 4000, height: 3000 })).toBe('r133');
  expect(ratioClass({ width: 100, height: 1000 })).toBe('r25');
  expect(ratioClass({ width: 12_000, height: 1000 })).toBe('r500');
});

test('a colour gets the nearest of the palette', () => {
  expect(colorClass('#000000')).toBe('c-000');
  expect(colorClass('#ffffff')).toBe('c-555');
  expect(colorClass('#c4441c')).toBe('c-411');
});

test('what the author names as the focus stays in view, to a tenth', () => {
  expect(focusClass([0.35, 0.45])).toBe('x4 y5');
  expect(focusClass([0, 1])).toBe('x0 y10');
});

test('every class that a photo can have stands in the stylesheet', () => {
  const rules = new Set(renderClasses().split('\n'));
  expect(rules).toContain('.r133{--r:1.33}');
  expect(rules).toContain('.r25{--r:0.25}');
  expect(rules).toContain('.r500{--r:5}');
  expect(rules).toContain('.x4{--x:40%}.y4{--y:40%}');
  expect(rules).toContain('.c-411{background:color-mix(in oklab,#c33 60%,var(--paper-deep))}');
});
