import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What is used here of libheif, which is C++ compiled to WebAssembly: what it hands out has to be given back. */
export interface Libheif {
  /** All that it holds, which grows and never shrinks. */
  readonly HEAPU8: Uint8Array;
  readonly heif_error_code: { readonly heif_error_Ok: object };
  readonly heif_colorspace: { readonly heif_colorspace_RGB: object };
  readonly heif_chroma: {
    readonly heif_chroma_interleaved_RGB: object;
    readonly heif_chroma_interleaved_RGBA: object;
  };
  heif_context_alloc(): Context;
  heif_context_free(context: Context): void;
  heif_context_read_from_memory(context: Context, bytes: Uint8Array): HeifError;
  heif_js_context_get_primary_image_handle(context: Context): Handle | HeifError;
  heif_image_handle_has_alpha_channel(handle: Handle): number;
  heif_image_handle_release(handle: Handle): void;
  heif_js_decode_image2(handle: Handle, colorspace: object, chroma: object): DecodedImage | HeifError;
  heif_image_release(image: object): void;
}

interface Context {
  readonly isContext: true;
}

interface Handle {
  readonly isHandle: true;
}

export interface HeifError {
  readonly code: object;
  readonly message: string;
}

export interface DecodedImage {
  /** To be released. */
  readonly image: object;
  /** One, where colours are interleaved; `data` is a view of the heap. */
  readonly channels: readonly {
    readonly width: number;
    readonly height: number;
    /** Bytes from one row to the next. */
    readonly stride: number;
    readonly data: Uint8Array;
  }[];
}

type MakeLibheif = (options: { readonly print: () => void; readonly printErr: () => void }) => Libheif;

/** Throws where the optional package is not installed. */
function resolveLibheif(): string {
  // It comes with heic-decode, whose own interface knows neither which picture is the primary one nor what is wrong.
  const decoder = createRequire(import.meta.url).resolve('heic-decode');
  return createRequire(decoder).resolve('libheif-js/libheif-wasm/libheif-bundle.js');
}

/** Whether the optional package that decodes HEIC is installed. */
export function hasHeicDecoder(): boolean {
  try {
    resolveLibheif();
    return true;
  } catch {
    return false;
  }
}

/** Absent where it is not installed. */
export function readLibheifVersion(): string | undefined {
  if (!hasHeicDecoder()) return undefined;
  const described = readFileSync(join(dirname(resolveLibheif()), '..', 'package.json'), 'utf8');
  // A file of npm's making.
  return (JSON.parse(described) as { readonly version?: string }).version;
}

/** With a heap of its own, and what it would print left out: errors are values. */
export function openLibheif(): Libheif {
  const path = resolveLibheif();
  // The package's types know nothing of its wrappers in JavaScript.
  const make = createRequire(path)(path) as MakeLibheif;
  const silent = { print: () => undefined, printErr: () => undefined };
  return make(silent);
}
