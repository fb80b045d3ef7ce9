import { root } from './shell/address.ts';

/** What a policy lets pass; what it does not return is refused. */
interface Rules {
  readonly createHTML?: (html: string) => string | undefined;
  readonly createScriptURL?: (url: string) => string | undefined;
}

/** Trusted Types as browsers have them; TypeScript's DOM does not know them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): { createHTML(html: string): string };
}

/**
 * The only ones that may say what script turns into markup, or runs: the site's Content-Security-Policy names them.
 * Svelte's own is for the markup of compiled components.
 */
export const trustedPolicies = ['default', 'pinhole-post', 'svelte-trusted-html'];

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };

/**
 * For what libraries write: text without markup, and the empty drawing by which Leaflet finds out as it loads whether the
 * browser can draw. Workers are those of the site.
 */
export function limitLibraries(): void {
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => (html === '<svg/>' || !/[<&]/.test(html) ? html : undefined),
    createScriptURL: (url) => (new URL(url, document.baseURI).href.startsWith(root()) ? url : undefined),
  });
}

const post = trustedTypes?.createPolicy('pinhole-post', { createHTML: (html) => html });

/** The words of a post, which the build has sanitised; they come in pages of the site and from nowhere else. */
export const trustPost = (html: string) => post?.createHTML(html) ?? html;
