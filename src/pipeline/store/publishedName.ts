/** The object in which a store is told what of it is a published site's, and what it was made from. */
export const publishedName = '.pinhole.published.json';
