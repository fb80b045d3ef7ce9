import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { partsOfPage, type LaterPart } from './later.svelte.ts';

/** A component as HTML, with what pages take over later; for the build. */
export function renderWhole<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
): { readonly head: string; readonly body: string } {
  const parts: LaterPart[] = [];
  const context = new Map([[partsOfPage, parts]]);
  const fill = (body: string): string =>
    body.replace(place, (_, number: string, rest: string) => rest + renderPart(Number(number)));
  function renderPart(number: number): string {
    const part = parts[number];
    return part
      ? fill(render(part.component, { props: part.props, context, idPrefix: `part${number}` }).body)
      : '';
  }
  const { head, body } = render(component, { props, context });
  return { head, body: fill(body) };
}

/** Of a part: what is left of the tag that it stands in. Texts have no `<` and so no tag of their own. */
const place = / data-part="(\d+)"([^<>]*>)/g;
