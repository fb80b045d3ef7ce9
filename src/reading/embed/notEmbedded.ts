/** Why nothing can be written into a file without breaking something in it; the message continues `because`. */
export class NotEmbedded extends Error {
  override readonly name = 'NotEmbedded';
}
