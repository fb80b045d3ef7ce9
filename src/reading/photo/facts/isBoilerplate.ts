/**
 * What cameras and programs write by themselves into the fields that are meant for people: the name of a maker,
 * the code of a filter, the name of a program with a verb before it.
 */
const boilerplate: readonly RegExp[] = [
  /^([a-z]+\s+){0,2}(digital\s*(still\s*)?camera|dsc(\s+picture)?)$/i,
  /^(samsung|sony|canon|nikon|olympus|kodak|minolta|pentax|fujifilm|panasonic|casio|ricoh|camera|vga camera|qvga)$/i,
  /^(digital image|samsung camera pictures?|file written by adobe photoshop.*|v?\d+(\.\d+){2,}|ÿ+)$/i,
  /^([a-z]+\s*:\s*-?\d+\s+){4}/i,
  /^(jpeg|image|picture|photo|untitled|default|screenshot|edited|none|null|undefined|unknown|ascii|unicode)$/i,
  /^(binary comment|my beautiful picture|exif[_ ]jpeg(_picture)?|dcim\b.*|applemark|picasa)$/i,
  /^(cof|dav|hdr|hdrpl|edf|ptr|sdr|nor|mde|mtx|rhdr|vhdr|hrd|fbt|bsh|xpro|cmshn|dc_?ptr)$/,
  /^(btf(hdr|mdn)?|oznor(co|wo)?|fptbty|ozedf|rpt(nb|bty)?)$/,
  /^(processed|created|edited|generated|exported|optimi[sz]ed|compressed) (with|using) /i,
  /^(lead technologies|creator: gd-jpeg|handmade software|intel\(r\) jpeg|lavc\d|acd systems|hdrtist|photomatix|epson scan)/i,
  /^<?(kenox|digimax) .*>?$/i,
  /^<.*\bsamsung .*>$/i,
  /^(maker:|charset=|type=|filter: |scene:|\{?"?(filterinfo|filter|effect|mode)"?[:=])/i,
  /^[a-f\d]{32,}$/i,
];

/** True where nobody wrote this text: a camera's or a program's own words are no caption, nor is its name. */
export function isBoilerplate(text: string, camera: readonly (string | undefined)[] = []): boolean {
  const isCamera = camera.some((name) => name?.toLowerCase() === text.toLowerCase());
  const isWriting = /[\p{L}\p{N}]/u.test(text);
  return isCamera || !isWriting || boilerplate.some((pattern) => pattern.test(text));
}
