/** Every text of the interface, in English. Counts come in as numbers, names as ready texts. */
const en = {
  site: {
    skip: 'Skip to the content',
    journal: 'Journal',
    photos: 'Photos',
    map: 'Map',
    navigation: 'Site',
    made: 'Made with Pinhole: plain files, no tracker, no other server.',
    /** Before the name of their source. */
    cities: 'Names of cities: ',
  },
  trip: {
    views: 'Views of this trip',
    story: 'Story',
    photos: 'Photos',
    map: 'Map',
    photoCount: (count: number) => (count === 1 ? '1 photo' : `${count} photos`),
    dayCount: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    /** Metres above the sea. */
    altitude: (lowest: string, highest: string) => `${lowest} to ${highest} above the sea`,
    andMore: (names: string, count: number) => `${names} and ${count} more`,
    more: 'More from this trip',
    days: 'Days',
    play: 'Slideshow',
    none: 'No photos yet',
  },
  home: {
    trips: 'Trips',
    posts: 'Posts',
    empty: 'Nothing here yet',
    emptyHelp: 'Put photos into a folder, and the folder into photos/. Each folder becomes a trip.',
    read: 'Read the story',
    look: 'Look at the photos',
  },
  gallery: {
    all: 'All photos',
    undated: 'Without a date',
    empty: 'No photos yet',
    previousDay: 'Previous day',
    nextDay: 'Next day',
    wholeTrip: 'All photos of this trip',
    /** Of links to the pages of all days, or of all trips. */
    index: 'All days',
    trips: 'All trips',
    /** Of links to all photos of a long day. */
    parts: 'All photos of this day',
    /** Of a day, in numbers: `101–200`. */
    part: (from: number, to: number) => `${from}–${to}`,
    /** Of the rail beside a long gallery. */
    scrubber: 'Date',
  },
  filter: {
    title: 'Find photos',
    search: 'Search',
    filter: 'Filter',
    found: (count: string, total: string) => `${count} of ${total} photos`,
    none: 'No photo fits',
    show: (count: number, text: string) => (count === 1 ? 'Show 1 photo' : `Show ${text} photos`),
    loading: 'Looking …',
    failed: 'The photos could not be looked through.',
    tryAgain: 'Try again',
    clearAll: 'Show all photos',
    remove: (facet: string, value: string) => `Remove ${facet}: ${value}`,
    more: (count: number) => `${count} more`,
    posts: 'In the stories',
    facets: {
      trip: 'Trip',
      year: 'Year',
      country: 'Country',
      place: 'Place',
      keyword: 'Keyword',
      camera: 'Camera',
      lens: 'Lens',
      post: 'Story',
      position: 'Position',
    },
    inPost: 'In a story',
    inNoPost: 'In no story',
    placed: 'On the map',
    unplaced: 'Without a position',
  },
  photo: {
    photo: 'Photo',
    in: (title: string) => `In the story: ${title}`,
    near: (title: string) => `Near in the story: ${title}`,
    onMap: 'On the map',
    previous: 'Previous photo',
    next: 'Next photo',
    back: 'Back to the photos',
    taken: 'Taken',
    where: 'Where',
    atSea: 'At sea',
    camera: 'Camera',
    credit: (name: string) => `Photo: ${name}`,
    /** Stands in where the author wrote no text for a photo. */
    untitled: 'Photo',
    original: (width: number, height: number, size: string) => `Original · ${width} × ${height} · ${size}`,
    about: (metres: string) => `within about ${metres}`,
    estimated: (about: string | undefined) =>
      about === undefined ? 'position worked out' : `position worked out, ${about}`,
  },
  lightbox: {
    title: 'Photo viewer',
    close: 'Close',
    previous: 'Previous photo',
    next: 'Next photo',
    zoom: 'Zoom in',
    zoomOut: 'Zoom out',
    details: 'Details',
    play: 'Play slideshow',
    pause: 'Pause slideshow',
    map: 'Map',
    mapFrame: 'Map of this photo',
    unplaced: 'This photo has no position.',
    fullscreen: 'Full screen',
    leaveFullscreen: 'Leave full screen',
    position: (index: number, count: number) => `${index} of ${count}`,
    failed: 'This photo could not be loaded.',
    pace: (seconds: number) => `${seconds} s`,
    slower: 'Show each photo longer',
    faster: 'Show each photo shorter',
    paceNow: (seconds: number) => `${seconds} seconds for each photo`,
    ended: 'The slideshow has ended.',
    again: 'Play again',
    backToStory: 'Back to the story',
    backToPhotos: 'Back to the photos',
    share: 'Share',
    download: 'Download',
    copied: 'The address of the photo has been copied.',
    notCopied: (url: string) => `The address of the photo: ${url}`,
    tones: 'Tones of the picture, dark to light',
    help: 'Keys',
    closeHelp: 'Close this list',
    turn: 'Previous and next photo',
    firstAndLast: 'First and last photo',
    playAndPause: 'Play and pause the slideshow',
    paceKeys: 'Show each photo longer or shorter',
  },
  video: {
    video: 'Video',
    live: 'Live',
    /** Of the movie of a still, which also plays while the picture is held. */
    playLive: 'Play the moment',
    download: 'Download the video',
    failed: 'This browser does not play the video.',
  },
  story: {
    map: 'Map of this story',
    openMap: 'Show the map',
    closeMap: 'Hide the map',
  },
  map: {
    title: 'Map',
    frame: 'Map of the photos',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    photos: 'Photos on the map, in order of time',
    placed: (count: number) => (count === 1 ? '1 photo on the map' : `${count} photos on the map`),
    inView: (count: string, total: string) => `${count} of ${total} photos in view`,
    noneInView: 'No photo in view',
    loading: 'Loading …',
    apart: (count: number) => `The stack of ${count} photos comes apart.`,
    twoFingers: 'Use two fingers to move the map',
    allDays: 'Show all days',
    /** Before links to the pages that show what the list leaves out. */
    beyond: (listed: number) => `The first ${listed} photos; the others:`,
    /** From the photo before: `350 m north-east of the one before`. */
    way: (distance: string, direction: string) => `${distance} ${direction} of the one before`,
    sameSpot: 'At the spot of the one before',
    /** From north clockwise. */
    directions: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
    unplaced: (count: number) =>
      count === 1
        ? '1 photo has no position and is missing here.'
        : `${count} photos have no position and are missing here.`,
    /** Around the name of the file that a position is written into. */
    how: ['To give one, write where it was taken into ', ' in the folder of the trip:'],
    empty: 'No photo has a position yet',
    emptyText:
      'Cameras without GPS, messengers and blogs leave it out. Each photo that has one stands on this map as a pin.',
    noScript: 'The map itself needs JavaScript; the list has every photo on it.',
    day: 'Day',
    wholeTrip: 'All days',
    time: 'Time',
    from: 'Shown from',
    until: 'Shown until',
    /** Both are moments: `Mon 24 Jun, 14:00`. */
    between: (from: string, until: string) => `${from} – ${until}`,
    allTimes: 'Show all',
    timeHelp: 'Drag to choose a time; hold Shift with the arrow keys to move both ends.',
    naturalEarth: 'Natural Earth',
    askTiles: (host: string) => `Show this map with streets from ${host}?`,
    askTilesWhy: (host: string) =>
      `Your browser would ask ${host} for the parts of the map that you look at, which tells it your internet address and where you look.`,
    showTiles: 'Show streets',
    notNow: 'Not now',
    useTiles: (host: string) => `Streets from ${host}`,
    leaveTiles: (host: string) => `Do without ${host}`,
    tilesFailed: 'Map tiles unavailable',
    tryAgain: 'Try again',
    geoNames: 'GeoNames (CC BY 4.0)',
  },
  play: {
    open: 'Play the trip',
    title: 'The trip, played',
    map: 'Map of the way',
    play: 'Play',
    pause: 'Pause',
    previous: 'Previous photo',
    next: 'Next photo',
    previousDay: 'Previous day',
    nextDay: 'Next day',
    close: 'Close',
    time: 'Time of the trip',
    speed: (times: number) => `Speed: ${times} ×`,
    at: (index: number, count: number) => `Photo ${index} of ${count}`,
  },
  lost: {
    title: 'Nothing at this address',
    text: 'The page may have moved, or the photo may have been taken out of the journal.',
    home: 'Go to the journal',
  },
};

export type Messages = typeof en;

const dictionaries: Readonly<Record<string, Messages>> = { en };

/** The interface's texts in the site's language. */
export let messages: Messages = en;

/** Chooses the language once, before anything is rendered; a language without a dictionary is shown in English. */
export function chooseLanguage(tag: string): void {
  messages = dictionaries[tag] ?? dictionaries[tag.split('-')[0] ?? ''] ?? en;
}
