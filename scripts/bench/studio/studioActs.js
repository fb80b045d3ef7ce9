/**
 * What an author does with thousands of photos that have been read, in the order in which it is done. Everything is found by
 * selectors of CSS: to find it by what it is called would take longer than what is measured.
 */
export const studioActs = [
  ['scrolling through all of them', scrollThrough],
  ['one in the lightbox, and the next ones', lookAround],
  ['the map nearer and farther', zoomMap],
  ['a caption typed', typeCaption],
  ['all chosen', chooseAll],
  ['a caption for all', captionAll],
  ['that undone', (page) => undo(page, 'Caption')],
  ['that done again', redo],
  ['a quarter of them chosen', chooseQuarter],
  ['a quarter of them placed', placeChosen],
  ['that undone again', (page) => undo(page, 'Place')],
  ['what has changed', (page) => turnTo(page, '.actions .pill', 'ins')],
  ['the story', (page) => turnTo(page, '.bar nav button:last-child', '.paper')],
  ['the photos again', (page) => turnTo(page, '.bar nav button:first-child', '.tile')],
];

const patience = { timeout: 180_000 };
const caption = '.words textarea';
const tile = (page, number) => page.locator(`.gallery [aria-posinset="${number}"]`);
const countTiles = async (page) => Number(await tile(page, 1).getAttribute('aria-setsize'));
const doable = (page, name) => page.locator(`.actions button[title^="${name}"]`);

async function scrollThrough(page) {
  for (let at = 0; at < 30; at++) {
    await page.mouse.move(500, 600);
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(60);
  }
  for (const end of ['document.body.scrollHeight', '0']) {
    await page.evaluate(`scrollTo(0, ${end})`);
    await page.waitForTimeout(500);
  }
}

async function lookAround(page) {
  await tile(page, 3).dblclick();
  await page.waitForSelector('.pswp--open .pswp__img', patience);
  for (const key of ['ArrowRight', 'ArrowRight', 'Escape']) {
    await page.waitForTimeout(1000);
    await page.keyboard.press(key);
  }
  await page.waitForFunction(() => !document.querySelector('.pswp'), undefined, patience);
  await page.waitForTimeout(500);
}

async function zoomMap(page) {
  const box = await page.locator('.placing-frame').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (const by of [-240, -240, 240, 240]) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(700);
  }
}

async function typeCaption(page) {
  await tile(page, 4).click();
  await page.click(caption);
  for (const letter of 'The river at night, from the bridge') {
    await page.keyboard.type(letter);
    await page.waitForTimeout(100);
  }
  await page.waitForSelector('.tile[aria-label^="The river at night, from the bridge"]', patience);
}

async function chooseAll(page) {
  await page.click('.tools button:nth-of-type(2)');
  await page.waitForTimeout(1000);
}

async function captionAll(page) {
  await page.fill(caption, 'By the sea');
  await waitForNames(page);
}

async function undo(page, name) {
  await doable(page, `Undo: ${name}`).click(patience);
  await doable(page, `Redo: ${name}`).waitFor(patience);
  await page.waitForTimeout(2000);
}

async function redo(page) {
  await doable(page, 'Redo: Caption').click(patience);
  await waitForNames(page);
}

/** The view comes after the text. */
async function waitForNames(page) {
  await page.waitForSelector('.tile[aria-label^="By the sea"]', patience);
  await page.waitForTimeout(1000);
}

async function chooseQuarter(page) {
  const quarter = Math.ceil((await countTiles(page)) / 4);
  await tile(page, 1).click();
  await page.mouse.move(500, 600);
  while ((await tile(page, quarter).count()) === 0) {
    await page.mouse.wheel(0, 700);
    await page.waitForTimeout(60);
  }
  await tile(page, quarter).click({ modifiers: ['Shift'] });
  await page.waitForTimeout(1000);
}

async function placeChosen(page) {
  const field = page.locator('.typed input');
  await field.fill('41.15, -8.61');
  await field.press('Enter');
  await doable(page, 'Undo: Place').waitFor(patience);
  await page.waitForTimeout(2000);
}

async function turnTo(page, button, shown) {
  await page.click(button);
  await page.locator(shown).first().waitFor(patience);
  await page.waitForTimeout(1000);
}
