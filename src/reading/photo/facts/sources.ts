import type { IptcFields } from '../iptc/parseIptc.ts';
import type { TiffTags } from '../tiff/tiffTags.ts';
import type { XmpProperties } from '../xmp/parseXmp.ts';

/** Everything decoded that a photo's facts are taken from. */
export interface Sources {
  readonly tiff?: TiffTags;
  /** Embedded in the file. */
  readonly xmp: XmpProperties;
  /** The `.xmp` beside the file; empty where there is none. */
  readonly sidecar: XmpProperties;
  readonly iptc: IptcFields;
  /** Texts that the container holds by keyword (PNG). */
  readonly texts: Readonly<Record<string, string>>;
  /** The site's language, BCP 47. */
  readonly language: string;
}
