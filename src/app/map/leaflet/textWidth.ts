/** About how many times its size of type a text is wide: letters are half as wide as high, ideographs as wide. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(char) ? 1 : 0.54;
  return width;
}
