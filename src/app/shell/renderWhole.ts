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
    body.replace(
      place,
      (_, start: string, number: string, end: string) => start + end + renderPart(Number(number)),
    );
  function renderPart(number: number): string {
    const part = parts[number];
    return part
      ? fill(render(part.component, { props: part.props, context, idPrefix: `part${number}` }).body)
      : '';
  }
  const { head, body } = render(component, { props, context });
  return { head, body: fill(body) };
}

/** The tag that a part stands in. Texts have no `<` and attributes no `"` of their own, so that neither can look like one. */
const place = /(<[a-z]+(?: [^<>]*)?) data-part="(\d+)"([^<>]*>)/g;
