/** Why a video cannot be used, in words that follow its name: `it has no table of contents`. */
export class VideoError extends Error {}
