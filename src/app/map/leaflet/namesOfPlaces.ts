/** Zoom from which the author's places are named. */
export const namesOfPlaces = 12;
