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
