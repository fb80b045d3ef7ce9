import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './scripts/findBrowser.js';

// Every worker reads this file again: what the first one found is handed on.
const executablePath = (process.env.PINHOLE_BROWSER = await findBrowser());

/** A reader's stories on the built site, on a phone and at a desk. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/serveSites.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  reporter: 'list',
  // A machine with much else to do is slow, not broken.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    launchOptions: { executablePath, args: browserFlags },
    locale: 'en-GB',
    // What a reader's browser keeps is a story of its own.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'phone',
      // The same on any screen.
      testIgnore:
        /(accessibility|backAndForward|basemap|carriedPhoto|chinese|dayOnMap|deepLink|enlarged|imageServer|keyboard|largeGallery|likeness|lost|manyPhotos|offline|openCluster|ownColours|photoFrame|photoToMap|photoToStory|placedBlog|playTrip|printed|realBlog|shared|sketch|slideshow|slideshowPace|still|studio|studioAway|studioDev|studioKeeping|studioMany|studioOffline|studioPlacing|studioReading|subfolder|takenOver|timeAxis|trustedTypes|videos|withoutSlashes)\.spec/,
      use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      // Fingers are for phones.
      testIgnore: /(studioFingers)\.spec/,
      use: { viewport: { width: 1440, height: 900 } },
    },
  ],
});
