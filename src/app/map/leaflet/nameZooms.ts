/** Zoom from which the author's places are named. */
export const namesOfPlaces = 12;

/** Zoom at which the names of towns are too far apart to help. */
export const streets = 15;
