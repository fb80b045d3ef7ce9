/** How photos become pins, in the build and in the browser: pixels within which they are one, and the nearest zoom. */
export const clustering = { radius: 46, maxZoom: 18 } as const;
