import { expect, test } from './reader.ts';
import { photos } from './visible.ts';

test.use({ site: 'chinese' });

test('a site in Chinese speaks it, before the script has come and after', async ({ page }) => {
  await page.goto('2019-06-shanghai/photos/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  const views = page.getByRole('navigation', { name: '本次旅行的页面' });
  await expect(views.getByRole('link')).toHaveText(['故事', '照片', '地图', '幻灯片']);
  await expect(page.getByRole('heading', { name: '2019年6月24日星期一' })).toBeVisible();
  await photos(page).nth(2).click();
  const viewer = page.getByRole('dialog', { name: '照片浏览器' });
  await expect(viewer.getByRole('status')).toContainText('第 3 张，共 24 张');
  await expect(viewer.getByRole('time')).toHaveText('2019年6月23日星期日，20:07（UTC+8）');
  await expect(viewer.getByText('外滩，上海，中国')).toBeVisible();
  await viewer.getByRole('button', { name: '关闭' }).click();
  await expect(viewer).toBeHidden();
  await page.goto('map/');
  await expect(page.getByRole('region', { name: '照片地图' }).locator('.pin').first()).toBeVisible();
});
