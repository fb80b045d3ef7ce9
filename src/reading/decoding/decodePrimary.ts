import type { Libheif } from './libheif.ts';
import type { Pixels } from './pixels.ts';

/** What the decoder says that is wrong. */
export class HeicError extends Error {}

/**
 * Decodes the primary picture of a HEIC, turned and cropped as its container says: a file may hold others before it.
 * Throws a HeicError where it cannot.
 *
 * @param use takes the pixels, which are gone after it
 */
export function decodePrimary<Result>(
  libheif: Libheif,
  bytes: Uint8Array,
  use: (pixels: Pixels) => Result,
): Result {
  const context = libheif.heif_context_alloc();
  try {
    const read = libheif.heif_context_read_from_memory(context, bytes);
    if (read.code !== libheif.heif_error_code.heif_error_Ok) throw new HeicError(read.message);
    const handle = libheif.heif_js_context_get_primary_image_handle(context);
    if ('message' in handle) throw new HeicError(handle.message);
    try {
      return decodeHandle(libheif, handle, use);
    } finally {
      libheif.heif_image_handle_release(handle);
    }
  } finally {
    libheif.heif_context_free(context);
  }
}

function decodeHandle<Result>(
  libheif: Libheif,
  handle: Parameters<Libheif['heif_image_handle_release']>[0],
  use: (pixels: Pixels) => Result,
): Result {
  const channels = libheif.heif_image_handle_has_alpha_channel(handle) ? 4 : 3;
  const { heif_chroma_interleaved_RGB: rgb, heif_chroma_interleaved_RGBA: rgba } = libheif.heif_chroma;
  const colorspace = libheif.heif_colorspace.heif_colorspace_RGB;
  const decoded = libheif.heif_js_decode_image2(handle, colorspace, channels === 4 ? rgba : rgb);
  if ('message' in decoded) throw new HeicError(decoded.message);
  try {
    const plane = decoded.channels[0];
    if (!plane) throw new Error('it has no pixels');
    const { width, height, stride, data } = plane;
    return use({ width, height, channels, data: joinRows(data, width * channels, height, stride) });
  } finally {
    libheif.heif_image_release(decoded.image);
  }
}

/** In the same memory, of which a photo takes enough. */
function joinRows(data: Uint8Array, length: number, rows: number, stride: number): Uint8Array {
  if (stride !== length)
    for (let row = 1; row < rows; row += 1)
      data.copyWithin(row * length, row * stride, row * stride + length);
  return data.subarray(0, rows * length);
}
