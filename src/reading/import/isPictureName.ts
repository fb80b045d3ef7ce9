/** True of a name or an address that ends as pictures and films do. */
export const isPictureName = (name: string) =>
  /\.(jpe?g|png|webp|avif|hei[cf]|gif|svg|tiff?|jxl|bmp|mp4|mov|m4v|webm)([?#].*)?$/i.test(name.trim());
