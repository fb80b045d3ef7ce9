/**
 * What the pure folders may use beyond ECMAScript: the few globals that Node, browsers and workers share.
 * Anything else (`window`, `document`, `process`, `fetch`) does not compile there.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBufferView | ArrayBuffer): string;
}
declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  static canParse(url: string): boolean;
  readonly host: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
  readonly pathname: string;
  readonly href: string;
}
