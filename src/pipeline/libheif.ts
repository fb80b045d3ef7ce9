import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Libheif } from '../reading/decoding/libheif.ts';

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
