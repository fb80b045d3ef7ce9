/** Where a phone ends, as in the styles of this folder. */
export const phone = '(max-width: 600px)';
